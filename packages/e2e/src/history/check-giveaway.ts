import { checkDraw } from '@livestall/protocol';
import type { Entry, GiveawayState } from '@livestall/protocol';
import { expect } from 'vitest';
import type { EnteredGiveaway, EntryTry, EntryViewer } from './entry-viewer.ts';
import type { Crowd } from './history.ts';
import { checkUnitsTold, type Reading } from './units-told.ts';

/** What somebody who took part came to know, and can ask still. */
export type Entrant = Pick<EntryViewer, 'entry' | 'tries' | 'takings' | 'look' | 'askAgain'>;

/** What was told of a giveaway. */
export interface GiveawayTold {
  crowd: Crowd;
  state: GiveawayState;
  /** As it is published. */
  list: readonly string[];
  readings: readonly Reading[];
}

/**
 * Whether all that was said of a giveaway can be true, once nothing more of it is given.
 *
 * @param claimMs How long a winner has to take the prize.
 */
export async function checkGiveaway(
  { claimMs }: Pick<EnteredGiveaway, 'claimMs'>,
  viewers: readonly Entrant[],
  told: GiveawayTold,
): Promise<void> {
  const { state, list } = told;
  const isDraw = state.giveaway.kind === 'draw';
  const own = (await Promise.all(viewers.map((viewer) => checkViewer(viewer, isDraw)))).flat();
  expect(new Set(list), 'the list has all who are in, and nobody else').toEqual(
    new Set(own.map(({ id }) => id)),
  );
  await checkDrawn(state, list, own);
  const prizes = own.filter(({ status }) => status === 'claimed');
  expect(state.finished?.given, 'what is told to be taken was').toBe(prizes.length);
  expect(prizes.length, 'never one too many').toBeLessThanOrEqual(told.crowd.units);
  expect(new Set(prizes.map(({ code }) => code)).size, 'no code is given twice').toBe(
    prizes.length,
  );
  for (const viewer of viewers) checkInTime(viewer, claimMs, state);
  checkCounts(viewers, own, { ...told, isDraw });
}

/** What one viewer has in the end, and was told meanwhile. */
async function checkViewer(viewer: Entrant, isDraw: boolean): Promise<Entry[]> {
  const own = await viewer.look();
  expect(own.length, 'one each').toBeLessThanOrEqual(1);
  expect(own[0]?.id, 'what was acknowledged is there').toBe(viewer.entry?.id);
  expect(own[0]?.amount, 'and is worth as much').toBe(viewer.entry?.amount);
  for (const one of viewer.tries) await checkTry(viewer, one, own);
  const took = viewer.takings.filter(({ status }) => status === 200);
  if (isDraw) {
    expect(own[0]?.status === 'claimed', 'a prize is theirs who took it').toBe(took.length > 0);
  }
  for (const { status, body } of viewer.takings) {
    if (status === 200) continue;
    expect([status, body.code], 'who is late hears that').toEqual([409, 'closed']);
  }
  return own;
}

async function checkTry(viewer: Entrant, { key, answer }: EntryTry, own: readonly Entry[]) {
  const { status, body } = answer;
  if (status === 201) {
    const again = await viewer.askAgain(key);
    expect([again.status, again.body], 'the same key, the same entry').toEqual([201, own[0]]);
    return;
  }
  expect(status, body.detail ?? body.title).toBe(409);
  if (own.length === 0) expect(body.code, 'who has none hears that all are gone').toBe('sold-out');
  else expect(['already-yours', 'sold-out'], 'who has one may hear that').toContain(body.code);
}

/** A prize is taken before its time is up, and refused to nobody who was called until then. */
function checkInTime(viewer: Entrant, claimMs: number, state: GiveawayState): void {
  const { winners = [], calls = [] } = state.drawn ?? {};
  const place = winners.indexOf(viewer.entry?.id ?? '');
  const call = place < 0 ? undefined : calls.find(({ called }) => called > place);
  const until = (call?.at ?? 0) + claimMs;
  for (const { status, by } of viewer.takings) {
    if (status !== 200) expect(by, 'nobody is refused in time').toBeGreaterThanOrEqual(until);
  }
  const took = viewer.takings.find(({ status }) => status === 200);
  if (took) expect(took.from, 'nobody takes a prize too late').toBeLessThan(until);
}

/** Whether who was called when, or got how much, follows from the seed and the list, as anybody can check. */
async function checkDrawn(
  state: GiveawayState,
  list: readonly string[],
  own: readonly Entry[],
): Promise<void> {
  const { seed, entries, winners, calls, order, shares } = await checkDraw(state, list);
  const held = { seed, entries, winners, calls };
  const all = { seed: true, entries: true, winners: true, calls: true };
  expect(held, 'anybody can work it out anew').toEqual(all);
  if (state.giveaway.kind === 'draw') return;
  const worth = new Map(own.map(({ id, amount }) => [id, amount]));
  expect(
    order.map((id) => worth.get(id)),
    'each share is what the seed makes it',
  ).toEqual(shares);
}

/** How many are in, by what everybody was told of it while they came. */
function checkCounts(
  viewers: readonly Entrant[],
  own: readonly Entry[],
  { crowd, readings, isDraw }: { crowd: Crowd; readings: readonly Reading[]; isDraw: boolean },
): void {
  const tries = viewers.flatMap(({ tries: all }) => all);
  const acknowledged = new Map<string, number>();
  for (const { answer } of tries) {
    const { id } = answer.body;
    if (answer.status !== 201) continue;
    acknowledged.set(id, Math.min(answer.by, acknowledged.get(id) ?? Infinity));
  }
  const total = isDraw ? crowd.viewers : crowd.units;
  checkUnitsTold({
    total,
    takings: own.map(({ id, at }) => ({
      units: 1,
      begins: { from: at, by: acknowledged.get(id) ?? Infinity },
      ends: null,
    })),
    readings: readings.map((one) => ({ ...one, left: total - one.left })),
    refused: tries
      .filter(({ answer }) => answer.body.code === 'sold-out')
      .map(({ answer: { from, by } }) => ({ from, by, units: 1 })),
  });
}
