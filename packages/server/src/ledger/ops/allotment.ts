import type { OfferDraft } from '@livestall/protocol';
import { note } from './note.js';
import { Refusal } from './refusal.js';
import type { Writing } from './writing.js';

/** For how long units are held where the seller says nothing: one reaches the till in less. */
const HOLD_MS = 300_000;

/** An offer that was dropped, as it stands now. */
export interface Terms {
  draft: OfferDraft;
  holdMs: number;
  free: number;
  waiting: number;
  /** How many places in its line were given out. */
  lined: number;
  opensAt: number;
  closesAt: number | null;
  closed: boolean;
  /** Whether all of it was bought: nothing can fall back any more. */
  bought: boolean;
}

/** A dropped offer. One that was not is a draft, and nobody but its seller may learn that it exists. */
export function termsOf({ sql }: Writing, show: string, offer: string): Terms {
  const row = sql.get<{
    draft: string;
    free: number;
    waiting: number;
    lined: number;
    opens_at: number;
    closes_at: number | null;
    closed_at: number | null;
    bought: number;
  }>(
    `SELECT draft, total - held - confirmed AS free, waiting, lined,
       opens_at, closes_at, closed_at, confirmed = total AS bought
     FROM offer WHERE show = ? AND id = ? AND opens_at IS NOT NULL`,
    show,
    offer,
  );
  if (!row) throw new Refusal('not-found');
  const draft = JSON.parse(row.draft) as OfferDraft;
  return {
    draft,
    holdMs: draft.holdMs ?? HOLD_MS,
    free: row.free,
    waiting: row.waiting,
    lined: row.lined,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    closed: row.closed_at !== null,
    bought: row.bought === 1,
  };
}

/** By how much what an offer counts goes up, or down. */
interface CountChange {
  held?: number;
  confirmed?: number;
  waiting?: number;
  lined?: number;
}

/** Counts units of an offer, and those who wait for them. More than there are cannot be given: the table checks it. */
export function count(
  { sql }: Writing,
  show: string,
  offer: string,
  { held = 0, confirmed = 0, waiting = 0, lined = 0 }: CountChange,
): void {
  sql.run(
    `UPDATE offer SET held = held + ?, confirmed = confirmed + ?, waiting = waiting + ?, lined = lined + ?
     WHERE show = ? AND id = ?`,
    held,
    confirmed,
    waiting,
    lined,
    show,
    offer,
  );
}

/**
 * Gives what is free to those who wait, in their order, to each as much as there is of what was asked for: so
 * that nothing is free while somebody waits.
 */
export function fillLine(writing: Writing, show: string, offer: string): void {
  const { sql, at } = writing;
  const { holdMs, free, waiting, closesAt, closed } = termsOf(writing, show, offer);
  if (free === 0 || waiting === 0 || closed || (closesAt !== null && at >= closesAt)) return;
  // Each of them takes one at least.
  const line = sql.all<{ id: string; viewer: string; qty: number; place: number }>(
    `SELECT id, viewer, qty, place FROM hold
     WHERE show = ? AND offer = ? AND status = 'waiting' ORDER BY n LIMIT ?`,
    show,
    offer,
    free,
  );
  let left = free;
  const served: number[] = [];
  for (const { id, viewer, qty, place } of line) {
    if (left === 0) break;
    const units = Math.min(left, qty);
    sql.run(
      "UPDATE hold SET status = 'held', qty = ?, expires_at = ? WHERE show = ? AND id = ?",
      units,
      at + holdMs,
      show,
      id,
    );
    note(writing, show, 'hold', viewer, id);
    served.push(place);
    left -= units;
  }
  count(writing, show, offer, { held: free - left, waiting: -served.length });
  const turn = 'UPDATE offer SET served = max(served, ?) WHERE show = ? AND id = ?';
  sql.run(turn, served.at(-1) ?? 0, show, offer);
}
