import { expect, it } from 'vitest';
import { SteadyClock } from '../steady-clock.js';
import type { Op, Outcome } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

const MINUTE = 60_000;
const show = 'show';

it('quotes a line in a replay as long as it is there: what was told of the stretch before holds no more', () => {
  let now = 10 * MINUTE;
  const clock = new SteadyClock(
    () => now,
    () => 0,
  );
  const store = new LedgerStore(openDatabase(IN_MEMORY), clock);
  const enter = (op: Op): Outcome => {
    const [outcome] = store.commit([op]);
    expect(outcome).toMatchObject({ ok: true });
    now += MINUTE;
    return outcome!;
  };
  enter({
    op: 'account.create',
    take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' },
  });
  enter({ op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } });
  const info = { title: 'Morning', rehearsal: false };
  const created = { id: show, account: 'a', channel: 'c', salt: 's', info, stream: null };
  enter({ op: 'show.create', take: created });
  const line = { show, sender: 'ana', name: 'Ana', role: 'viewer', text: 'rude' } as const;
  enter({ op: 'message.add', take: line });
  const answer = { show, sender: 'mei', name: 'Mei', role: 'host', text: 'Please' } as const;
  enter({ op: 'message.add', take: { ...answer, reply: 'm1' } });

  const last = () => {
    const { stretches } = store.read('stretches', { show });
    const { n, rev } = stretches.at(-1)!;
    return { n, rev, lines: store.read('stretch', { show, n, rev })?.messages };
  };
  const before = last();
  expect(before).toMatchObject({ rev: 0, lines: [{ reply: { id: 'm1', text: 'rude' } }] });
  const act = (type: 'message.redacted' | 'message.restored'): Op => ({
    op: 'events.append',
    take: { show, events: [{ type, data: { message: 'm1' } }] },
  });
  const again = () => {
    const found = store.read('stretches', { show }).stretches.find(({ n }) => n === before.n)!;
    return { rev: found.rev, lines: store.read('stretch', { show, ...found })?.messages };
  };
  enter(act('message.redacted'));
  expect(again().rev).toBe(1);
  expect(again().lines?.[0]).not.toHaveProperty('reply');
  enter(act('message.restored'));
  expect(again()).toEqual({ rev: 2, lines: before.lines });
});
