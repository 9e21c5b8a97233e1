import type { CouponDraft } from '@livestall/protocol';
import type { Ops } from '../contract.js';
import { codesOf } from './drop-codes.js';
import type { PagedList } from './paged-list.js';
import type { Writing } from './writing.js';

/** A dropped coupon while claims of it are being written. */
export interface ClaimedDrop {
  show: string;
  coupon: string;
  /** As it was prepared. Without a code, each claim has one of its own. */
  terms: CouponDraft;
  codes: PagedList<string>;
  total: number | null;
  claimed: number;
  opensAt: number;
  closesAt: number | null;
  closedAt: number | null;
  /** What the newest grant gave, once there is one. */
  last?: Ops['coupon.claim']['give'];
}

interface Row {
  draft: string;
  total: number | null;
  claimed: number;
  opens_at: number;
  closes_at: number | null;
  closed_at: number | null;
}

/** A coupon that was dropped, or `undefined`. */
export function readDrop({ sql }: Writing, show: string, coupon: string): ClaimedDrop | undefined {
  const row = sql.get<Row>(
    `SELECT draft, total, claimed, opens_at, closes_at, closed_at
     FROM coupon WHERE show = ? AND id = ? AND opens_at IS NOT NULL`,
    show,
    coupon,
  );
  if (!row) return undefined;
  return {
    show,
    coupon,
    terms: JSON.parse(row.draft) as CouponDraft,
    codes: codesOf(sql, 'coupon', show, coupon),
    total: row.total,
    claimed: row.claimed,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
  };
}

/** Why nobody can have one now, or `undefined`. */
export function whyNotNow(
  { opensAt, closesAt, closedAt, total, claimed }: ClaimedDrop,
  at: number,
): 'closed' | 'not-open' | 'sold-out' | undefined {
  // Its last claim closes a coupon: who comes later is to hear that, and not that it is over.
  if (total !== null && claimed >= total) return 'sold-out';
  if (closedAt !== null || (closesAt !== null && at >= closesAt)) return 'closed';
  return at < opensAt ? 'not-open' : undefined;
}
