import type { OfferDraft } from '@livestall/protocol';
import { Refusal } from './refusal.js';
import type { Writing } from './writing.js';

/** For how long units are held where the seller says nothing: one reaches the till in less. */
const HOLD_MS = 300_000;

/** An offer that was dropped, as it stands now. */
export interface Terms {
  draft: OfferDraft;
  holdMs: number;
  free: number;
  opensAt: number;
  closesAt: number | null;
  closed: boolean;
}

/** A dropped offer. One that was not is a draft, and nobody but its seller may learn that it exists. */
export function termsOf({ sql }: Writing, show: string, offer: string): Terms {
  const row = sql.get<{
    draft: string;
    free: number;
    opens_at: number;
    closes_at: number | null;
    closed_at: number | null;
  }>(
    `SELECT draft, total - held - confirmed AS free, opens_at, closes_at, closed_at
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
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    closed: row.closed_at !== null,
  };
}

/** Moves units of an offer; `false`, and nothing moved, where there are not as many. */
export function setUnits(
  { sql }: Writing,
  show: string,
  offer: string,
  { held, confirmed = 0 }: { held: number; confirmed?: number },
): boolean {
  const changed = sql.run(
    `UPDATE offer SET held = held + ?, confirmed = confirmed + ?
     WHERE show = ? AND id = ? AND held + ? + confirmed + ? <= total`,
    held,
    confirmed,
    show,
    offer,
    held,
    confirmed,
  );
  return changed === 1;
}

/**
 * Gives what is free to those who wait, in their order, to each as much as there is of what was asked for: so
 * that nothing is free while somebody waits. Gives whose turn came.
 */
export function fillLine(writing: Writing, show: string, offer: string): string[] {
  const { sql, at } = writing;
  const { holdMs, free, closesAt, closed } = termsOf(writing, show, offer);
  if (closed || (closesAt !== null && at >= closesAt)) return [];
  const served: string[] = [];
  let left = free;
  while (left > 0) {
    const next = sql.get<{ id: string; viewer: string; qty: number }>(
      `SELECT id, viewer, qty FROM hold
       WHERE show = ? AND offer = ? AND status = 'waiting' ORDER BY n LIMIT 1`,
      show,
      offer,
    );
    if (!next) break;
    const qty = Math.min(left, next.qty);
    sql.run(
      "UPDATE hold SET status = 'held', qty = ?, expires_at = ? WHERE show = ? AND id = ?",
      qty,
      at + holdMs,
      show,
      next.id,
    );
    setUnits(writing, show, offer, { held: qty });
    note(writing, show, 'hold', next.viewer, next.id);
    served.push(next.viewer);
    left -= qty;
  }
  return served;
}

/** Writes into the books what became of a hold. */
export function note(
  { sql, at }: Writing,
  show: string,
  kind: 'hold' | 'wait' | 'extend' | 'release' | 'confirm' | 'expire',
  viewer: string,
  hold: string,
): void {
  sql.run(
    'INSERT INTO journal (at, show, kind, viewer, subject) VALUES (?, ?, ?, ?, ?)',
    at,
    show,
    kind,
    viewer,
    hold,
  );
}
