import type { Hold, HoldMove } from '@livestall/protocol';
import type { OfferChange } from '../contract.js';
import { holdOf, isLapsed, readHold, readHoldsDue, type HoldRow } from '../queries/holds.js';
import { fillLine, note, setUnits, termsOf } from './allotment.js';
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
    return { hold: asItStands(writing, show, hold), change };
  },

  'holds.lapse'(writing, { show, limit }) {
    const { sql, at } = writing;
    const due = sql.all<{ id: string; offer: string; viewer: string; qty: number }>(
      `SELECT id, offer, viewer, qty FROM hold
       WHERE show = ? AND status = 'held' AND expires_at <= ? ORDER BY expires_at, n LIMIT ?`,
      show,
      at,
      limit,
    );
    const offers = Map.groupBy(due, ({ offer }) => offer);
    const changes = [...offers].map(([offer, lapsed]) => {
      for (const { id, viewer, qty } of lapsed) {
        setStatus(writing, show, id, 'expired');
        setUnits(writing, show, offer, { held: -qty });
        note(writing, show, 'expire', viewer, id);
      }
      const had = lapsed.map(({ viewer }) => viewer);
      return tellUnits(writing, show, offer, [...had, ...fillLine(writing, show, offer)]);
    });
    return { changes, due: readHoldsDue(sql, show) };
  },
};

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
  const viewers = MOVES[move](writing, show, row);
  return viewers && tellUnits(writing, show, row.offer, [row.viewer, ...viewers]);
}

/** What each move does to a hold; gives who else has something new by it, or `null` where nothing changed. */
const MOVES: Record<HoldMove, (writing: Writing, show: string, row: HoldRow) => string[] | null> = {
  extend(writing, show, row) {
    if (row.status === 'confirmed' || row.extended === 1) return null;
    mustBeHeld(row, writing.at);
    const { holdMs } = termsOf(writing, show, row.offer);
    writing.sql.run(
      'UPDATE hold SET extended = 1, expires_at = ? WHERE show = ? AND id = ?',
      writing.at + holdMs,
      show,
      row.id,
    );
    note(writing, show, 'extend', row.viewer, row.id);
    return [];
  },

  release(writing, show, row) {
    // What has run out was told so already, and falls back by itself.
    if (row.status === 'released' || row.status === 'expired' || isLapsed(row, writing.at)) {
      return null;
    }
    if (row.status === 'confirmed') throw new Refusal('closed', 'This was bought.');
    setStatus(writing, show, row.id, 'released');
    note(writing, show, 'release', row.viewer, row.id);
    if (row.status === 'waiting') return [];
    setUnits(writing, show, row.offer, { held: -row.qty });
    return fillLine(writing, show, row.offer);
  },

  confirm(writing, show, row) {
    if (row.status === 'confirmed') return null;
    mustBeHeld(row, writing.at);
    setStatus(writing, show, row.id, 'confirmed');
    setUnits(writing, show, row.offer, { held: -row.qty, confirmed: row.qty });
    note(writing, show, 'confirm', row.viewer, row.id);
    return [];
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
  if (row.status === 'waiting') throw new Refusal('not-open', 'Its turn has not come yet.');
  if (row.status !== 'held' || isLapsed(row, at)) {
    throw new Refusal('closed', 'The hold has run out, or was given back.');
  }
}
