import type { Hold, HoldStatus, OfferDraft } from '@livestall/protocol';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** A hold as it stands in the ledger, with its offer's terms. */
export interface HoldRow {
  id: string;
  offer: string;
  viewer: string;
  qty: number;
  status: HoldStatus;
  at: number;
  place: number | null;
  expires_at: number | null;
  extended: number;
  draft: string;
  /** Whether the offer has ended: nobody waits for it any more. */
  closed: number;
}

const SELECT = `SELECT hold.id, hold.offer, hold.viewer, hold.qty, hold.status, hold.at,
  hold.place, hold.expires_at, hold.extended, offer.draft, offer.closed_at IS NOT NULL AS closed
  FROM hold JOIN offer ON offer.show = hold.show AND offer.id = hold.offer
  WHERE hold.show = ?`;

/** What viewers hold. */
export const holdReads: Reads<'holds' | 'hold.bought' | 'hold.holders' | 'shows.sold'> = {
  'shows.sold': (sql, { account }) =>
    sql.all<{ id: string; salt: string }>(
      `SELECT id, salt FROM show WHERE account = ? AND EXISTS (
         SELECT 1 FROM hold WHERE hold.show = show.id AND status = 'confirmed'
       )`,
      account,
    ),

  'hold.bought': (sql, { viewers }) =>
    viewers.some(({ show, viewer }) =>
      sql.get(
        "SELECT 1 FROM hold WHERE show = ? AND viewer = ? AND status = 'confirmed'",
        show,
        viewer,
      ),
    ),

  holds: (sql, { show, viewer }, at) => readHolds(sql, show, viewer, at),

  'hold.holders': (sql, { show, of, after, limit }) =>
    sql
      .all<{ viewer: string }>(
        `SELECT DISTINCT viewer FROM hold WHERE show = ? AND viewer > ? AND offer = ?
         ORDER BY viewer LIMIT ?`,
        show,
        after,
        of,
        limit,
      )
      .map(({ viewer }) => viewer),
};

/** A viewer's holds in a show as they are at this moment, oldest first. */
export function readHolds(sql: Sql, show: string, viewer: string, at: number): Hold[] {
  return sql
    .all<HoldRow>(`${SELECT} AND hold.viewer = ? ORDER BY hold.n`, show, viewer)
    .map((row) => holdOf(row, at));
}

/** A hold's row, or `undefined`. */
export function readHold(sql: Sql, show: string, id: string): HoldRow | undefined {
  return sql.get<HoldRow>(`${SELECT} AND hold.id = ?`, show, id);
}

/** When the first of a show's holds runs out. */
export function readHoldsDue(sql: Sql, show: string): number | null {
  const row = sql.get<{ due: number | null }>(
    "SELECT min(expires_at) AS due FROM hold WHERE show = ? AND status = 'held'",
    show,
  );
  return row?.due ?? null;
}

/** A hold as its owner reads it: what is over has run out, whether or not it has fallen back yet. */
export function holdOf(row: HoldRow, at: number): Hold {
  const { id, offer, qty, place, expires_at: expiresAt, extended } = row;
  const { product, variant, price } = JSON.parse(row.draft) as OfferDraft;
  const status = statusOf(row, at);
  const hadTime = status === 'held' || status === 'expired';
  return {
    id,
    offer,
    product,
    ...(variant !== undefined && { variant }),
    qty,
    price,
    status,
    at: row.at,
    ...(status === 'waiting' && place !== null && { place }),
    ...(hadTime && expiresAt !== null && { expiresAt }),
    extended: extended === 1,
  };
}

/** Whether a hold's time is up. */
export function isLapsed(
  { status, expires_at }: Pick<HoldRow, 'status' | 'expires_at'>,
  at: number,
): boolean {
  return status === 'held' && expires_at !== null && at >= expires_at;
}

/** How a hold stands at a moment. */
export function statusOf(
  { closed, ...row }: Pick<HoldRow, 'status' | 'expires_at' | 'closed'>,
  at: number,
): HoldStatus {
  const isOver = isLapsed(row, at) || (row.status === 'waiting' && closed === 1);
  return isOver ? 'expired' : row.status;
}
