import type { Preparing, Restoring } from '@livestall/client/host';
import type { CouponDraft, PreparedCoupon } from '@livestall/protocol';
import { givesAll } from '../gives-all.js';
import { CodesDesk } from './codes-desk.js';
import { COUPON_NAMES, couponValues, readCoupon } from './coupon-form.js';
import { goodsCurrencies } from './goods-currencies.js';
import type { Values } from '../kept-values.js';
import type { Reading } from './open-form.js';

/** The coupons being prepared. */
export class CouponsDesk extends CodesDesk<CouponDraft, PreparedCoupon> {
  protected override readonly kind = 'coupon';
  protected override readonly names = COUPON_NAMES;

  override get drafts(): readonly PreparedCoupon[] {
    const { host, show } = this.tools();
    const dropped = new Set(show.now.coupons.map(({ coupon }) => coupon.id));
    return host.backstage?.coupons.filter(({ id }) => !dropped.has(id)) ?? [];
  }

  override get codes(): number {
    return this.drafts.find(({ id }) => id === this.editing)?.codes ?? 0;
  }

  /** What its amounts may be in; empty: anything. */
  get currencies(): readonly string[] {
    return goodsCurrencies(this.tools().show);
  }

  protected override doubtIn(draft: CouponDraft): string | undefined {
    const { show, words } = this.tools();
    const all = givesAll({ ...draft, claimed: 0 }, show.catalog.values());
    return all ? words.term('givesAll') : undefined;
  }

  protected override valuesOf(draft: CouponDraft | undefined): Values {
    const [currency = 'USD'] = this.currencies;
    return couponValues(draft, currency, this.tools().words);
  }

  protected override read(values: Values): Reading<CouponDraft> {
    const { show, words } = this.tools();
    return readCoupon(values, this.editing, words, {
      before: this.before,
      hasCodes: this.file !== null || this.codes > 0,
      goods: show.now.order,
      currencies: this.currencies,
      now: this.tools().show.serverTime(),
    });
  }

  override draftOf(row: PreparedCoupon): CouponDraft {
    const { claimed: _, codes: _codes, early: _early, refused: _refused, ...draft } = row;
    return draft;
  }

  protected override set(draft: CouponDraft, prepare: Preparing, how?: Restoring): Promise<void> {
    return prepare.setCoupon(draft, how);
  }

  protected override setCodes(id: string, csv: string, prepare: Preparing): Promise<unknown> {
    return prepare.setCodes(id, csv);
  }

  protected override takeOut(id: string, prepare: Preparing): Promise<void> {
    return prepare.removeCoupon(id);
  }
}
