import { couponGauge } from '@livestall/protocol';
import type { CouponDraft } from '@livestall/protocol';
import type { CouponRow } from '../contract.js';
import { readCoupon } from '../queries/coupons.js';
import type { Sql } from '../sql.js';
import { appendEvents } from './append-events.js';
import { setCodes } from './drop-codes.js';
import { setGauge } from './gauges.js';
import { publicTerms } from './public-terms.js';
import { Refusal } from './refusal.js';
import type { Writes } from './writing.js';

/** Preparing and dropping coupons. */
export const couponWrites: Writes<'coupon.put' | 'coupon.codes' | 'coupon.remove' | 'coupon.drop'> =
  {
    'coupon.put'({ sql }, { show, draft, restore = false }) {
      if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
      const thrown = 'SELECT 1 FROM coupon WHERE show = ? AND id = ? AND thrown = 1';
      if (!restore && sql.get(thrown, show, draft.id)) removeCodes(sql, show, draft.id);
      const changed = sql.run(
        `INSERT INTO coupon (show, id, draft, total) VALUES (?, ?, ?, ?)
       ON CONFLICT (show, id) DO UPDATE SET draft = excluded.draft, total = excluded.total, thrown = 0
       WHERE opens_at IS NULL`,
        show,
        draft.id,
        JSON.stringify(draft),
        draft.total ?? null,
      );
      if (changed === 0) throw new Refusal('wrong-state', 'This coupon was dropped already.');
      // One code for all: those that were uploaded are nobody's any more.
      if (draft.code !== undefined) removeCodes(sql, show, draft.id);
      return mustBeDraft(sql, show, draft.id);
    },

    'coupon.codes'({ sql }, { show, coupon, codes }) {
      const { draft } = mustBeDraft(sql, show, coupon);
      if (draft.code !== undefined) {
        throw new Refusal('wrong-state', 'This coupon has one code for all.');
      }
      setCodes(sql, 'coupon', { show, id: coupon, codes });
      return mustBeDraft(sql, show, coupon);
    },

    'coupon.remove'({ sql }, { show, coupon }) {
      mustBeDraft(sql, show, coupon);
      sql.run('UPDATE coupon SET thrown = 1 WHERE show = ? AND id = ?', show, coupon);
      return null;
    },

    'coupon.drop'(writing, { show, coupon, allowanceMs }) {
      const { sql, at } = writing;
      const row = mustBeDraft(sql, show, coupon);
      const terms = publicTerms(withLimit(row), TOLD, { at, allowanceMs });
      const dropped = { ...row, opensAt: terms.opensAt, closesAt: terms.closesAt ?? null };
      sql.run(
        'UPDATE coupon SET total = ?, opens_at = ?, closes_at = ? WHERE show = ? AND id = ?',
        terms.total ?? null,
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

/** @throws Refusal `not-found`, and `wrong-state` for one that was dropped. */
function mustBeDraft(sql: Sql, show: string, coupon: string): CouponRow {
  const row = readCoupon(sql, show, coupon);
  if (!row) throw new Refusal('not-found', `There is no coupon "${coupon}".`);
  if (row.opensAt !== null) throw new Refusal('wrong-state', 'This coupon was dropped already.');
  return row;
}

function removeCodes(sql: Sql, show: string, id: string): void {
  setCodes(sql, 'coupon', { show, id, codes: [] });
}

/** There are as many as there are codes, where each claim takes one. */
function withLimit({ draft, codes }: CouponRow): CouponDraft {
  if (draft.code !== undefined) return draft;
  if (codes === 0) throw new Refusal('wrong-state', 'This coupon has no codes yet.');
  return { ...draft, total: Math.min(draft.total ?? codes, codes) };
}

/** What of a draft is told. */
const TOLD = [
  'id',
  'title',
  'kind',
  'percent',
  'amount',
  'minimumSpend',
  'products',
  'for',
  'identity',
  'challenge',
  'spreadMs',
  'total',
  'perViewer',
] as const;
