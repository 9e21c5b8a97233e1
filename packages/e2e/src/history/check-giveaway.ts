import { checkDraw, MOST_CALLS } from '@livestall/protocol';
import type { Entry, GiveawayState } from '@livestall/protocol';
import { expect } from 'vitest';
import type { EnteredGiveaway, EntryTry, EntryViewer } from './entry-viewer.ts';
import type { Crowd } from './history.ts';
import { checkUnitsTold, type Reading } from './units-told.ts';

/** Whether all that was said of a giveaway can be true, once nothing more of it is given. */
export async function checkGiveaway(
  giveaway: EnteredGiveaway,
  viewers: readonly EntryViewer[],
  told: { crowd: Crowd; state: GiveawayState; readings: readonly Reading[] },
): Promise<void> {
  const { state } = told;
  const isDraw = state.giveaway.kind === 'draw';
  const own = (await Promise.all(viewers.map((viewer) => checkViewer(viewer, isDraw)))).flat();
  const list = await listOf(giveaway);
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
  for (const viewer of viewers) checkInTime(viewer, giveaway, state);
  checkCounts(viewers, own, { ...told, isDraw });
}

/** What one viewer has in the end, and was told meanwhile. */
async function checkViewer(viewer: EntryViewer, isDraw: boolean): Promise<Entry[]> {
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
    if (status !== 200) expect([status, body.code]).toEqual([409, 'closed']);
  }
  return own;
}

async function checkTry(viewer: EntryViewer, { key, answer }: EntryTry, own: Entry[]) {
  const { status, body } = answer;
  if (status === 201) {
    const again = await viewer.askAgain(key);
    expect([again.status, again.body], 'the same key, the same entry').toEqual([201, own[0]]);
    return;
  }
  expect(status, body.detail ?? body.title).toBe(409);
  if (own.length === 0) expect(body.code).toBe('sold-out');
  else expect(['already-yours', 'sold-out'], 'who has one may hear that').toContain(body.code);
}

/** A prize is taken before its time is up, and refused to nobody who was called until then. */
function checkInTime(viewer: EntryViewer, { claimMs }: EnteredGiveaway, state: GiveawayState) {
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

/** Whether who got what follows from the seed and the list, as anybody can check. */
async function checkDrawn(
  state: GiveawayState,
  list: readonly string[],
  own: readonly Entry[],
): Promise<void> {
  const { seed, entries, winners, calls, order, shares } = await checkDraw(state, list);
  expect({ seed, entries, winners, calls }).toEqual({
    ...{ seed: true, entries: true },
    ...{ winners: true, calls: true },
  });
  const { kind, total, pool } = state.giveaway;
  if (kind === 'draw') {
    const taken = own.filter(({ status }) => status === 'claimed').length;
    const called = state.drawn?.winners.length;
    const most = Math.min(list.length, total * MOST_CALLS);
    expect(called, 'nobody is called without a prize').toBeLessThanOrEqual(most);
    if (taken < total) expect(called, 'no prize is kept').toBe(most);
    return;
  }
  const worth = new Map(own.map(({ id, amount }) => [id, amount]));
  expect(
    order.map((id) => worth.get(id)),
    'each share is what the seed makes it',
  ).toEqual(shares);
  const sum = shares.reduce((all, one) => all + one, 0);
  if (shares.length === total) expect(sum, 'together they are the pool').toBe(pool?.amount);
}

/** How many are in, by what everybody was told of it while they came. */
function checkCounts(
  viewers: readonly EntryViewer[],
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

async function listOf({ stage, show, giveaway }: EnteredGiveaway): Promise<string[]> {
  const path = `/v1/shows/${show}/giveaways/${giveaway}/entries`;
  return (await stage.read(path)).split('\n').slice(0, -1);
}
