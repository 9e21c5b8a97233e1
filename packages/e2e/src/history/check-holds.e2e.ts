import type { Hold, HoldMove, OfferCounts } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { checkHolds, type Holder } from './check-holds.ts';
import { KnownHold } from './known-hold.ts';
import type { Reading } from './units-told.ts';

// Each way to lie about holds is found out, and named.

const HOLD_MS = 100;

interface ToldHolder extends Holder {
  holds: KnownHold[];
  /** What they read in the end. */
  own: Hold[];
}

interface Told {
  buyer: ToldHolder;
  idler: ToldHolder;
  waiter: ToldHolder;
  readings: Reading[];
  counts: OfferCounts[];
}

/** Of two units one is bought; the other runs out, goes to who waits for it, and is given back. */
function honest(): Told {
  const buyer = holder('a', 10, 'held');
  move(buyer, 20, 'confirm', 'confirmed');
  const idler = holder('b', 11, 'held');
  see(idler, 112, 'expired');
  const waiter = holder('c', 15, 'waiting');
  see(waiter, 50, 'waiting');
  see(waiter, 115, 'held');
  move(waiter, 130, 'release', 'released');
  const readings = [
    { from: 40, by: 41, version: 3, left: 0 },
    { from: 140, by: 141, version: 5, left: 1 },
  ];
  const counts = [
    { held: 2, confirmed: 0, waiting: 1 },
    { held: 1, confirmed: 1, waiting: 0 },
    { held: 0, confirmed: 1, waiting: 0 },
  ];
  return { buyer, idler, waiter, readings, counts };
}

function holder(id: string, at: number, status: Hold['status']): ToldHolder {
  const hold = holdOf(id, at, status);
  const answer = { from: at - 1, by: at + 1, status: 201, body: hold };
  const asked = { key: id, request: { of: 'flash', wait: true }, from: at - 1 };
  return {
    holds: [new KnownHold(asked, answer)],
    own: [hold],
    refusedAsTheirs: 0,
    look(this: ToldHolder) {
      return Promise.resolve(this.own);
    },
    askAgain: (known) => Promise.resolve({ status: 201, body: known.last }),
  };
}

function holdOf(id: string, at: number, status: Hold['status']): Hold {
  return {
    ...{ id, offer: 'flash', product: 'pears', qty: 1, status, at, extended: false },
    price: { amount: 500, currency: 'EUR' },
    ...(status === 'held' && { expiresAt: at + HOLD_MS }),
  };
}

/** Somebody reads how their hold stands. */
function see(told: ToldHolder, at: number, status: Hold['status'], more: Partial<Hold> = {}): void {
  const [known] = told.holds;
  if (!known) throw new Error('They have one.');
  const hold = { ...known.last, status, ...more };
  known.see({ from: at - 1, by: at + 1 }, hold);
  told.own = [hold];
}

function move(told: ToldHolder, at: number, what: HoldMove, status: Hold['status']): void {
  const [known] = told.holds;
  if (!known) throw new Error('They have one.');
  const body = { ...known.last, status };
  known.moved(what, { from: at - 1, by: at + 1, status: 200, body });
  told.own = [body];
}

const check = ({ buyer, idler, waiter, readings, counts }: Told) =>
  checkHolds({ units: 2, each: 1 }, [buyer, idler, waiter], { holdMs: HOLD_MS, readings, counts });

it('finds nothing wrong with what is honest', async () => {
  await check(honest());
});

const LIES: [what: string, lie: (told: Told) => unknown, found: string][] = [
  [
    'a unit that is bought and free',
    ({ readings }) => Object.assign(readings[1] ?? {}, { left: 2 }),
    'bought and free are all',
  ],
  [
    'more to the seller than there is',
    ({ counts }) => Object.assign(counts[1] ?? {}, { held: 2 }),
    'backstage, held and bought',
  ],
  [
    'to the seller that what was bought no longer is',
    ({ counts }) => Object.assign(counts[0] ?? {}, { held: 0, confirmed: 2 }),
    'backstage, bought for good',
  ],
  ['the seller nothing of the end', ({ counts }) => counts.splice(1), 'backstage in the end'],
  ['a hold that is gone', ({ idler }) => idler.own.pop(), 'what was acknowledged is there'],
  [
    'more than one may have',
    ({ buyer }) => see(buyer, 60, 'confirmed', { qty: 2 }),
    'nobody has more than one may',
  ],
  [
    'one that is open in the end',
    ({ idler }) => see(idler, 90, 'held'),
    'nothing is open in the end',
  ],
  [
    'that it is theirs, to somebody who has none',
    ({ idler }) => Object.assign(idler, { holds: [], own: [], refusedAsTheirs: 1 }),
    'who is told so has one',
  ],
  [
    'another hold for the same key',
    ({ buyer }) => {
      buyer.askAgain = () => Promise.resolve({ status: 201, body: holdOf('d', 10, 'held') });
    },
    'the same key, the same hold',
  ],
  [
    'one that becomes more',
    ({ idler }) => see(idler, 120, 'expired', { qty: 2 }),
    'it becomes no more',
  ],
  ['one that comes back', ({ idler }) => see(idler, 120, 'released'), 'for good'],
  [
    'one that loses its place',
    ({ waiter }) => {
      const [known] = waiter.holds;
      known?.seen.splice(3, 0, { from: 117, by: 118, hold: holdOf('c', 15, 'waiting') });
    },
    'held is not lost',
  ],
  [
    'one whose time is extended no more',
    ({ idler }) => {
      idler.holds[0]?.see({ from: 30, by: 31 }, { ...holdOf('b', 11, 'held'), extended: true });
      see(idler, 120, 'expired', { extended: false });
    },
    'extended for good',
  ],
  [
    'one that is bought too late',
    ({ buyer }) => Object.assign(buyer.holds[0]?.moves[0]?.answer ?? {}, { from: 111, by: 112 }),
    'nobody buys too late',
  ],
  [
    'one that was refused to be bought, and is',
    ({ buyer }) => Object.assign(buyer.holds[0]?.moves[0]?.answer ?? {}, { status: 409 }),
    'bought is what was confirmed',
  ],
  [
    'one that was given back, and is bought',
    ({ buyer }) => {
      const answer = { from: 25, by: 26, status: 409, body: holdOf('a', 10, 'confirmed') };
      buyer.holds[0]?.moved('release', answer);
    },
    'what is given back is not bought',
  ],
  [
    'units that are free while somebody waits',
    ({ readings }) => Object.assign(readings[0] ?? {}, { left: 1 }),
    'nobody waits while units are free',
  ],
  [
    'somebody who is served before who came earlier',
    ({ idler }) => {
      const asked = { key: 'd', request: { of: 'flash', wait: true }, from: 20 };
      const answer = { from: 20, by: 21, status: 201, body: holdOf('d', 20, 'waiting') };
      const known = new KnownHold(asked, answer);
      known.see({ from: 30, by: 31 }, holdOf('d', 20, 'held'));
      known.see({ from: 139, by: 140 }, holdOf('d', 20, 'expired'));
      idler.holds.push(known);
      idler.own.push(known.last);
    },
    'nobody is served before who came earlier',
  ],
];

it.each(LIES)('finds out %s', async (_, lie, found) => {
  const told = honest();
  lie(told);
  await expect(check(told)).rejects.toThrow(found);
});
