import type { CouponDraft } from '@livestall/protocol';
import type { CouponRow } from '../contract.js';
import type { Sql } from '../sql.js';

interface Row {
  draft: string;
  claimed: number;
  codes: number;
  opens_at: number | null;
  closes_at: number | null;
}

/** Without those that were thrown out, whose codes wait for their coming back. */
const SELECT = `SELECT draft, claimed, codes, opens_at, closes_at
  FROM coupon WHERE show = ? AND thrown = 0`;

/** A coupon of a show, or `undefined`. */
export function readCoupon(sql: Sql, show: string, id: string): CouponRow | undefined {
  const row = sql.get<Row>(`${SELECT} AND id = ?`, show, id);
  return row && fromRow(row);
}

/** All coupons of a show, drafts too. */
export function readCoupons(sql: Sql, show: string): CouponRow[] {
  return sql.all<Row>(SELECT, show).map(fromRow);
}

function fromRow({ draft, claimed, codes, opens_at, closes_at }: Row): CouponRow {
  return {
    draft: JSON.parse(draft) as CouponDraft,
    claimed,
    codes,
    opensAt: opens_at,
    closesAt: closes_at,
  };
}
