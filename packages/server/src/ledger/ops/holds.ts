import type { Hold, HoldMove } from '@livestall/protocol';
import type { OfferChange } from '../contract.js';
import { holdOf, readHold, readHoldsDue, statusOf, type HoldRow } from '../queries/holds.js';
import { nameToTell } from '../queries/settings.js';
import { count, fillLine, termsOf } from './allotment.js';
import { earn } from './fans.js';
import { note } from './note.js';
import { tellUnits } from './offers.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** What becomes of holds, each one transaction of guarded count and journal row. */
export const holdWrites: Writes<'hold.move' | 'holds.lapse'> = {
  'hold.move'(writing, { show, hold, move, viewer }) {
    const row = readHold(writing.sql, show, hold);
    // Whose it is not may not learn that it exists.
    if (!row || (viewer !== null && row.viewer !== viewer)) throw new Refusal('not-found');
    const change = moveHold(writing, show, row, move);
    const bought = change && move === 'confirm';
    const tells = bought ? nameToTell(writing.sql, { show, viewer: row.viewer }, writing.at) : null;
    if (tells !== null) {
      writing.sql.run('UPDATE hold SET told = 1 WHERE show = ? AND id = ?', show, hold);
    }
    return { hold: asItStands(writing, show, hold), viewer: row.viewer, change, tells };
  },

  'holds.lapse'(writing, { show, limit }) {
    const { sql, at } = writing;
    const due = sql.all<LapsedHold & { offer: string }>(
      `SELECT id, offer, viewer, qty FROM hold
       WHERE show = ? AND status = 'held' AND expires_at <= ? ORDER BY expires_at, n LIMIT ?`,
      show,
      at,
      limit,
    );
    const offers = Map.groupBy(withinUnits(due, limit), ({ offer }) => offer);
    const changes = [...offers].map(([offer, lapsed]) => {
      letFallBack(writing, show, offer, lapsed);
      return tellUnits(writing, show, offer);
    });
    return { changes, due: readHoldsDue(sql, show) };
  },
};

/** The first of them, and as many more as have no more units: each unit may be the next one's in the line, whose row changes too. */
function withinUnits<T extends Pick<HoldRow, 'qty'>>(
  due: readonly T[],
  limit: number,
): readonly T[] {
  let units = 0;
  return due.filter(({ qty }, index) => (units += qty) <= limit || index === 0);
}

/** A hold whose time is up. */
export type LapsedHold = Pick<HoldRow, 'id' | 'viewer' | 'qty'>;

/** Lets holds of an offer fall back whose time is up: free, or the next ones' in line. */
export function letFallBack(
  writing: Writing,
  show: string,
  offer: string,
  lapsed: readonly LapsedHold[],
): void {
  for (const { id, viewer } of lapsed) {
    setStatus(writing, show, id, 'expired');
    note(writing, show, 'expire', viewer, id);
  }
  count(writing, show, offer, { held: -lapsed.reduce((sum, { qty }) => sum + qty, 0) });
  fillLine(writing, show, offer);
}

/** Gives a hold back, as its viewer would. */
export function releaseHold(writing: Writing, show: string, id: string): OfferChange | null {
  const row = readHold(writing.sql, show, id);
  return row ? moveHold(writing, show, row, 'release') : null;
}

function moveHold(
  writing: Writing,
  show: string,
  row: HoldRow,
  move: HoldMove,
): OfferChange | null {
  return MOVES[move](writing, show, row) ? tellUnits(writing, show, row.offer) : null;
}

/** What each move does to a hold; gives whether it changed anything. */
const MOVES: Record<HoldMove, (writing: Writing, show: string, row: HoldRow) => boolean> = {
  extend(writing, show, row) {
    if (row.status === 'confirmed' || row.extended === 1) return false;
    mustBeHeld(row, writing.at);
    const { holdMs } = termsOf(writing, show, row.offer);
    writing.sql.run(
      'UPDATE hold SET extended = 1, expires_at = ? WHERE show = ? AND id = ?',
      writing.at + holdMs,
      show,
      row.id,
    );
    note(writing, show, 'extend', row.viewer, row.id);
    return true;
  },

  release(writing, show, row) {
    const status = statusOf(row, writing.at);
    // What has run out was told so already, and falls back by itself.
    if (status === 'released' || status === 'expired') return false;
    if (status === 'confirmed') throw new Refusal('closed', 'This was bought.');
    setStatus(writing, show, row.id, 'released');
    note(writing, show, 'release', row.viewer, row.id);
    if (status === 'waiting') count(writing, show, row.offer, { waiting: -1 });
    else count(writing, show, row.offer, { held: -row.qty });
    fillLine(writing, show, row.offer);
    return true;
  },

  confirm(writing, show, row) {
    if (row.status === 'confirmed') return false;
    mustBeHeld(row, writing.at);
    setStatus(writing, show, row.id, 'confirmed');
    count(writing, show, row.offer, { held: -row.qty, confirmed: row.qty });
    note(writing, show, 'confirm', row.viewer, row.id);
    earn(writing, { show, viewer: row.viewer, deed: 'purchase' });
    return true;
  },
};

/** A hold as its viewer reads it at this moment. */
export function asItStands({ sql, at }: Writing, show: string, id: string): Hold {
  const row = readHold(sql, show, id);
  if (!row) throw new Refusal('not-found');
  return holdOf(row, at);
}

function setStatus({ sql }: Writing, show: string, id: string, status: Hold['status']): void {
  sql.run('UPDATE hold SET status = ? WHERE show = ? AND id = ?', status, show, id);
}

function mustBeHeld(row: HoldRow, at: number): void {
  const status = statusOf(row, at);
  if (status === 'waiting') throw new Refusal('not-open', 'Its turn has not come yet.');
  if (status !== 'held') {
    throw new Refusal('closed', 'The hold has run out, or was given back.');
  }
}
