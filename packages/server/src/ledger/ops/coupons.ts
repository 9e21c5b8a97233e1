import { couponGauge } from '@livestall/protocol';
import type { Coupon, CouponDraft } from '@livestall/protocol';
import { readCoupon } from '../queries/coupons.js';
import { appendEvents } from './append-events.js';
import { setGauge } from './gauges.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** Preparing and dropping coupons. */
export const couponWrites: Writes<'coupon.put' | 'coupon.remove' | 'coupon.drop'> = {
  'coupon.put'({ sql }, { show, draft }) {
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const changed = sql.run(
      `INSERT INTO coupon (show, id, draft, total) VALUES (?, ?, ?, ?)
       ON CONFLICT (show, id) DO UPDATE SET draft = excluded.draft, total = excluded.total
       WHERE opens_at IS NULL`,
      show,
      draft.id,
      JSON.stringify(draft),
      draft.total ?? null,
    );
    if (changed === 0) throw new Refusal('wrong-state', 'This coupon was dropped already.');
    return { draft, claimed: 0, opensAt: null, closesAt: null };
  },

  'coupon.remove'({ sql }, { show, coupon }) {
    const row = readCoupon(sql, show, coupon);
    if (!row) throw new Refusal('not-found', `There is no coupon "${coupon}".`);
    if (row.opensAt !== null) throw new Refusal('wrong-state', 'This coupon was dropped already.');
    sql.run('DELETE FROM coupon WHERE show = ? AND id = ?', show, coupon);
    return null;
  },

  'coupon.drop'(writing, { show, coupon, allowanceMs }) {
    const { sql, at } = writing;
    const row = readCoupon(sql, show, coupon);
    if (!row) throw new Refusal('not-found', `There is no coupon "${coupon}".`);
    if (row.opensAt !== null) throw new Refusal('wrong-state', 'This coupon was dropped already.');
    const terms = publicTerms(row.draft, at, allowanceMs);
    const dropped = { ...row, opensAt: terms.opensAt, closesAt: terms.closesAt ?? null };
    sql.run(
      'UPDATE coupon SET opens_at = ?, closes_at = ? WHERE show = ? AND id = ?',
      dropped.opensAt,
      dropped.closesAt,
      show,
      coupon,
    );
    const name = couponGauge(coupon);
    const gauges =
      terms.total === undefined ? {} : { [name]: setGauge(writing, show, name, terms.total) };
    const events = appendEvents(writing, show, [
      { type: 'coupon.opened', data: { coupon: terms } },
    ]);
    return { row: dropped, events, gauges };
  },
};

/** What of a draft is told. A field that is not listed here stays private. */
const TOLD = ['id', 'title', 'kind', 'percent', 'amount', 'minimumSpend', 'total'] as const;

/** A draft's public terms, placed in time. */
function publicTerms(draft: CouponDraft, at: number, allowanceMs: number): Coupon {
  const told = TOLD.filter((field) => draft[field] !== undefined);
  const terms = Object.fromEntries(told.map((field) => [field, draft[field]]));
  const opensAt = at + (draft.opensAfterMs ?? allowanceMs);
  const { lastsMs } = draft;
  return {
    ...(terms as Omit<Coupon, 'opensAt' | 'closesAt'>),
    opensAt,
    ...(lastsMs !== undefined && { closesAt: opensAt + lastsMs }),
  };
}
