import { beforeAll, expect, it } from 'vitest';
import type { Op } from '../ledger/contract.js';
import { IN_MEMORY } from '../ledger/in-memory.js';
import type { Ledger } from '../ledger/ledger.js';
import { LedgerStore } from '../ledger/ledger-store.js';
import { openDatabase } from '../ledger/open-database.js';
import { Holders } from './holders.js';

const VIEWERS = 12_000;
const CRATE = { kind: 'coupon', id: 'crate' } as const;
const who = (n: number) => `viewer-${String(n).padStart(5, '0')}`;

const store = new LedgerStore(openDatabase(IN_MEMORY));
const ledger: Pick<Ledger, 'read'> = {
  read: (query, take) => Promise.resolve(store.read(query, take)),
};

beforeAll(() => {
  const info = { title: 'Morning', rehearsal: false };
  const draft = {
    id: 'crate',
    title: 'A crate',
    kind: 'gift',
    code: 'CRATE',
    perViewer: 2,
  } as const;
  const claim = (viewer: string, key: string): Op => {
    return { op: 'coupon.claim', take: { show: 'show', viewer, coupon: 'crate', key } };
  };
  store.commit([
    { op: 'account.create', take: { id: 'a', name: 'A', origins: [], kid: 'k', secret: 's' } },
    { op: 'channel.put', take: { account: 'a', id: 'c', title: 'C' } },
    {
      op: 'show.create',
      take: { id: 'show', account: 'a', channel: 'c', salt: 's', info, stream: null },
    },
    { op: 'coupon.put', take: { show: 'show', draft: { ...draft, opensAfterMs: 0 } } },
    { op: 'coupon.drop', take: { show: 'show', coupon: 'crate', allowanceMs: 0 } },
  ]);
  const claims = Array.from({ length: VIEWERS }, (_, n) => claim(who(n), 'the-first-key'));
  const outcomes = store.commit([...claims, claim(who(7), 'a-second-key')]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
});

it('knows all who hold a coupon, however many there are, and nobody else', async () => {
  const holders = new Holders(ledger);
  for (const n of [0, 7, 4_999, 5_000, VIEWERS - 1]) {
    expect(await holders.mayHold('show', CRATE, who(n))).toBe(true);
  }
  expect(await holders.mayHold('show', CRATE, 'somebody-else')).toBe(false);
  expect(await holders.mayHold('show', { ...CRATE, id: 'another' }, who(1))).toBe(false);
});

it('forgets who was erased, also while it still reads', async () => {
  const holders = new Holders(ledger);
  const reading = holders.mayHold('show', CRATE, who(2));
  holders.forget('show', who(1));
  await reading;
  expect(await holders.mayHold('show', CRATE, who(1))).toBe(false);
  holders.forget('show', who(2));
  expect(await holders.mayHold('show', CRATE, who(2))).toBe(false);
  expect(await holders.mayHold('show', CRATE, who(3))).toBe(true);
});
