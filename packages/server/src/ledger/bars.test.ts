import { beforeEach, expect, it, vi } from 'vitest';
import { SteadyClock } from '../steady-clock.js';
import type { Op, Ops, Outcome } from './contract.js';
import { IN_MEMORY } from './in-memory.js';
import { LedgerStore } from './ledger-store.js';
import { openDatabase } from './open-database.js';

type Bar = Ops['person.bar']['take']['bar'];

const [MORNING, EVENING] = ['morning', 'evening'];

let database: ReturnType<typeof openDatabase>;
let store: LedgerStore;
let late: number;

beforeEach(() => {
  database = openDatabase(IN_MEMORY);
  late = 0;
  store = new LedgerStore(database, new SteadyClock(() => Date.now() + late));
  const info = { title: 'Pears', rehearsal: false };
  const ofShow = { account: 'a', channel: 'c', salt: 'salt', info, stream: null };
  commit({
    op: 'account.create',
    take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' },
  });
  commit({ op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } });
  for (const id of [MORNING, EVENING]) commit({ op: 'show.create', take: { id, ...ofShow } });
  for (const name of ['ana', 'ben', 'cy']) say(MORNING, name);
});

function commit(op: Op): Outcome | undefined {
  const [outcome] = store.commit([op]);
  expect(outcome, op.op).toMatchObject({ ok: true });
  return outcome;
}

function say(show: string, name: string): void {
  const person = { account: 'a', id: `p-${name}` };
  const line = { show, sender: name, name, role: 'viewer', text: 'Hello', person } as const;
  commit({ op: 'message.add', take: line });
}

const take = (show: string, senders: string[], bar: Bar): Op => {
  const audit = { by: 'Rosa', role: 'host', act: 'person.bar', target: '' } as const;
  return { op: 'person.bar', take: { show, account: 'a', senders, bar, audit } };
};
const barred = () => store.read('barred', { show: MORNING }).barred.map(({ name }) => name);

it('frees all of a list though a mute of it ran out, and was forgotten, meanwhile', () => {
  commit(take(MORNING, ['ana'], { kind: 'mute', forMs: 1_000 }));
  commit(take(MORNING, ['ben'], { kind: 'ban' }));
  late = 5_000;
  const list = ['p-ana', 'p-ben', 'p-gone'];
  commit(take(EVENING, list, null));
  expect(barred()).toEqual([]);
  // Whoever bars is told of a key that is nobody's.
  expect(store.commit([take(EVENING, ['p-gone'], { kind: 'ban' })])).toMatchObject([
    { ok: false, code: 'not-found' },
  ]);
});

it('bars again, by one act, who was barred in another show and freed', () => {
  commit(take(MORNING, ['ana', 'ben'], { kind: 'ban' }));
  const list = ['p-ana', 'p-ben'];
  commit(take(EVENING, list, null));
  commit(take(EVENING, list, { kind: 'ban' }));
  expect(barred().toSorted()).toEqual(['ana', 'ben']);
});

it('forgets mutes that are over', () => {
  commit(take(MORNING, ['ana'], { kind: 'mute', forMs: 1_000 }));
  late = 5_000;
  commit(take(MORNING, ['cy'], { kind: 'ban' }));
  expect(database.prepare('SELECT name FROM bar').all()).toEqual([{ name: 'cy' }]);
});

it('forgets who was freed by what names them, and reads nothing else that was done', () => {
  const prepare = vi.spyOn(database, 'prepare');
  for (const show of [MORNING, EVENING]) {
    commit(take(MORNING, ['ana'], { kind: 'ban' }));
    commit(take(show, ['p-ana'], null));
  }
  commit({ op: 'person.erase', take: { account: 'a', person: 'p-ana' } });
  const texts = prepare.mock.calls
    .map(([text]) => text)
    .filter((text) => /UPDATE audit/.test(text));
  prepare.mockRestore();
  expect(database.prepare("SELECT n FROM audit WHERE viewer = 'p-ana'").all()).toEqual([]);
  expect(texts, 'one for all shows').toHaveLength(1);
  const values = Array.from(texts[0]!.matchAll(/\?/g), () => null);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${texts[0]}`).all(...values);
  expect(JSON.stringify(plan)).toContain('audit_viewer (viewer=? AND show=?)');
});
