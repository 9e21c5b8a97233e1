import type { Claim, CouponDraft, Gauges } from '@livestall/protocol';
import { couponGauge } from '@livestall/protocol';
import type { Ops } from '../contract.js';
import { setGauge } from './gauges.js';
import { findGranted, grant } from './granted.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

type Take = Ops['coupon.claim']['take'];

interface Row {
  draft: string;
  total: number | null;
  claimed: number;
  opens_at: number | null;
  closes_at: number | null;
  closed_at: number | null;
}

/** Claims: each one transaction of idempotency row, per-viewer limit, guarded count and journal row. */
export const claimWrites: Writes<'coupon.claim'> = {
  'coupon.claim'(writing, take) {
    const { sql, at } = writing;
    const { show, viewer, coupon, key } = take;
    const request = `claim ${coupon}`;
    const before = findGranted<Claim>(writing, { show, viewer, key, request });
    const row = dropped(writing, take);
    if (before) return { claim: before, repeated: true, claimed: row.claimed, gauges: {} };

    const held = sql.get(
      'SELECT 1 FROM claim WHERE show = ? AND viewer = ? AND coupon = ?',
      show,
      viewer,
      coupon,
    );
    if (held) throw new Refusal('already-yours');
    checkOpen(row, at);
    const counted = sql.run(
      `UPDATE coupon SET claimed = claimed + 1
       WHERE show = ? AND id = ? AND (total IS NULL OR claimed < total)`,
      show,
      coupon,
    );
    if (counted === 0) throw new Refusal('sold-out');

    const claim: Claim = { coupon, code: (JSON.parse(row.draft) as CouponDraft).code, at };
    sql.run('INSERT INTO claim VALUES (?, ?, ?, ?)', show, coupon, viewer, at);
    sql.run(
      'INSERT INTO journal (at, show, kind, viewer, subject) VALUES (?, ?, ?, ?, ?)',
      at,
      show,
      'claim',
      viewer,
      coupon,
    );
    grant(writing, { show, viewer, key, request }, claim);
    const claimed = row.claimed + 1;
    return {
      claim,
      repeated: false,
      claimed,
      gauges: countDown(writing, take, row.total, claimed),
    };
  },
};

/** A coupon that was never dropped is a draft, and nobody but its seller may learn that it exists. */
function dropped({ sql }: Writing, { show, coupon }: Take): Row {
  const row = sql.get<Row>(
    `SELECT draft, total, claimed, opens_at, closes_at, closed_at
     FROM coupon WHERE show = ? AND id = ? AND opens_at IS NOT NULL`,
    show,
    coupon,
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

function checkOpen(row: Row, at: number): void {
  if (row.closed_at !== null) throw new Refusal('closed');
  if (row.closes_at !== null && at >= row.closes_at) throw new Refusal('closed');
  if (row.opens_at !== null && at < row.opens_at) throw new Refusal('not-open');
}

function countDown(
  writing: Writing,
  { show, coupon }: Take,
  total: number | null,
  claimed: number,
): Gauges {
  if (total === null) return {};
  const name = couponGauge(coupon);
  return { [name]: setGauge(writing, show, name, total - claimed) };
}
