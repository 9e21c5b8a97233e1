import { expect, it } from 'vitest';
import { SteadyClock } from '../steady-clock.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

const MINUTE = 60_000;

it('takes the lines that name somebody out of the replay as they are forgotten, and no others', () => {
  let now = 100 * MINUTE;
  const clock = new SteadyClock(
    () => now,
    () => 0,
  );
  const store = new LedgerStore(openDatabase(IN_MEMORY), clock);
  const info = { title: 'Morning', rehearsal: false };
  const nobody = { show: 'show', sender: '', name: '', role: 'host', text: '' } as const;
  const arrived = (names: string[], named: string[]) =>
    ({
      op: 'message.add',
      take: { ...nobody, system: { of: 'arrived', names, count: names.length }, named },
    }) as const;
  store.commit([
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: 'show', account: 'a', channel: 'c', salt: 's', info, stream: null },
    },
    arrived(['Z***', 'M***'], ['zoe', 'mia']),
    arrived(['M***'], ['mia']),
  ]);
  now += MINUTE;
  const replay = () => {
    const { stretches } = store.read('stretches', { show: 'show' });
    return stretches.map(({ n, rev }) => ({
      rev,
      said: store.read('stretch', { show: 'show', n, rev })?.messages.map(({ system }) => system),
    }));
  };
  const mia = { of: 'arrived', names: ['M***'], count: 1 };
  expect(replay()).toMatchObject([{ rev: 0, said: [{ names: ['Z***', 'M***'] }, mia] }]);
  expect(store.read('viewer', { show: 'show', viewer: 'zoe' }).named).toEqual(['m1']);
  store.commit([
    { op: 'viewer.erase', take: { show: 'show', viewer: 'zoe', alias: 'x', limit: 10 } },
  ]);
  expect(replay()[0]).toEqual({ rev: 1, said: [mia] });
  const back = [{ type: 'message.restored', data: { message: 'm1' } }] as const;
  store.commit([{ op: 'events.append', take: { show: 'show', events: back } }]);
  expect(JSON.stringify(replay()), 'whatever a hand brings back').not.toContain('Z***');
  store.close();
});
