import type { CouponDraft } from '@livestall/protocol';
import type { Ops } from '../contract.js';
import type { Writing } from './writing.js';

/** A dropped coupon while claims of it are being written. */
export interface ClaimedDrop {
  show: string;
  coupon: string;
  /** What every claim gives; `null` where each has a code of its own. */
  code: string | null;
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
  const { code = null } = JSON.parse(row.draft) as CouponDraft;
  return {
    show,
    coupon,
    code,
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
  if (closedAt !== null || (closesAt !== null && at >= closesAt)) return 'closed';
  if (at < opensAt) return 'not-open';
  return total !== null && claimed >= total ? 'sold-out' : undefined;
}
