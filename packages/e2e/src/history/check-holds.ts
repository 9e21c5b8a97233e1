import type { Hold, OfferCounts } from '@livestall/protocol';
import { expect } from 'vitest';
import type { Crowd } from './history.ts';
import type { HoldViewer } from './hold-viewer.ts';
import type { KnownHold } from './known-hold.ts';
import type { Reading } from './units-told.ts';

const OVER: readonly Hold['status'][] = ['confirmed', 'released', 'expired'];
const OPEN: readonly Hold['status'][] = ['waiting', 'held'];

/** What somebody who tried to hold some came to know, and can ask still. */
export type Holder = Pick<HoldViewer, 'holds' | 'refusedAsTheirs' | 'look' | 'askAgain'>;

/** Whether all that was said of holds can be true, once none of them is open. */
export async function checkHolds(
  { units, each }: Pick<Crowd, 'units' | 'each'>,
  viewers: readonly Holder[],
  {
    holdMs,
    readings,
    counts,
  }: {
    holdMs: number;
    readings: readonly Reading[];
    /** What backstage told, in that order. */
    counts: readonly OfferCounts[];
  },
): Promise<void> {
  const own = await Promise.all(viewers.map((viewer) => checkViewer(viewer, each)));
  const bought = own.flat().filter(({ status }) => status === 'confirmed');
  const left = readings.at(-1)?.left ?? NaN;
  expect(unitsOf(bought) + left, 'bought and free are all').toBe(units);
  const holds = viewers.flatMap((viewer) => viewer.holds);
  for (const hold of holds) checkMoves(hold, holdMs);
  checkLine(holds, readings);
  checkCounts(counts, units, unitsOf(bought));
}

/** What the seller is told is never more than there is; what was bought stays so, and in the end nothing else is left. */
function checkCounts(counts: readonly OfferCounts[], units: number, bought: number): void {
  let before = 0;
  for (const { held, confirmed } of counts) {
    expect(held + confirmed, 'backstage, held and bought').toBeLessThanOrEqual(units);
    expect(confirmed, 'backstage, bought for good').toBeGreaterThanOrEqual(before);
    before = confirmed;
  }
  const { held, confirmed, waiting } = counts.at(-1) ?? {};
  expect([held, confirmed, waiting], 'backstage in the end').toEqual([0, bought, 0]);
}

/** What one viewer has in the end, and had meanwhile. */
async function checkViewer(viewer: Holder, each: number): Promise<Hold[]> {
  const own = await viewer.look();
  const known = viewer.holds.map(({ last }) => last.id);
  expect(new Set(own.map(({ id }) => id)), 'what was acknowledged is there').toEqual(
    new Set(known),
  );
  const bought = own.filter(({ status }) => status === 'confirmed');
  expect(unitsOf(bought), 'nobody has more than one may').toBeLessThanOrEqual(each);
  expect(
    own.filter(({ status }) => OPEN.includes(status)),
    'nothing is open in the end',
  ).toEqual([]);
  if (viewer.refusedAsTheirs > 0) expect(own, 'who is told so has one').not.toEqual([]);
  for (const hold of viewer.holds) {
    const again = await viewer.askAgain(hold);
    expect([again.status, again.body], 'the same key, the same hold').toEqual([201, hold.last]);
  }
  return own;
}

/** A hold goes on from one status to the next, and never back; what was done to it stays so. */
function checkMoves(hold: KnownHold, holdMs: number): void {
  for (const { from, hold: one } of hold.seen) {
    for (const { hold: before } of hold.seen.filter(({ by }) => by <= from)) {
      expect(one.qty, 'it becomes no more').toBeLessThanOrEqual(before.qty);
      if (OVER.includes(before.status)) expect(one.status, 'for good').toBe(before.status);
      if (before.status === 'held') expect(one.status, 'held is not lost').not.toBe('waiting');
      if (before.extended) expect(one.extended, 'extended for good').toBe(true);
    }
  }
  const firstConfirm = hold.moves.find(({ move }) => move === 'confirm');
  if (firstConfirm?.answer.status === 200) {
    expect(firstConfirm.answer.from, 'nobody buys too late').toBeLessThan(hold.runsOutBy(holdMs));
  }
  const isBought = hold.last.status === 'confirmed';
  for (const { move, answer } of hold.moves) {
    if (move === 'confirm')
      expect(isBought, 'bought is what was confirmed').toBe(answer.status === 200);
    if (move === 'release') expect(isBought, 'what is given back is not bought').toBe(false);
  }
}

/** Nothing is free while somebody waits, and nobody is served before who came earlier. */
function checkLine(holds: readonly KnownHold[], readings: readonly Reading[]): void {
  const line = holds.flatMap((hold) => {
    const { waited, servedBy, asked } = hold;
    return waited ? { waited, servedBy, from: asked.from } : [];
  });
  for (const { from, by, left } of readings) {
    if (left === 0) continue;
    const waiting = line.filter(({ waited }) => waited.from <= from && waited.by >= by);
    expect(waiting, 'nobody waits while units are free').toEqual([]);
  }
  for (const first of line) {
    const passed = line.filter(
      (later) => later.from > first.waited.from && later.servedBy < first.waited.by,
    );
    expect(passed, 'nobody is served before who came earlier').toEqual([]);
  }
}

function unitsOf(holds: readonly Hold[]): number {
  return holds.reduce((sum, { qty }) => sum + qty, 0);
}
