import type { CouponDraft, CouponKind } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from './kept-values.js';
import type { Reading } from './open-form.js';
import { parseMoney, writeMoney } from './parse-money.js';

const MINUTE = 60_000;

/** What a coupon can give, in the order of the form. */
export const COUPON_KINDS: readonly CouponKind[] = ['percent', 'amount', 'free-delivery', 'gift'];

/** What the form of a coupon begins with. */
export function couponValues(
  draft: CouponDraft | undefined,
  currency: string,
  words: ConsoleWords,
): Values {
  return {
    title: words.text(draft?.title),
    kind: draft?.kind ?? 'percent',
    percent: draft?.percent === undefined ? '' : `${draft.percent}`,
    amount: draft?.amount ? writeMoney(draft.amount) : '',
    minimum: draft?.minimumSpend ? writeMoney(draft.minimumSpend) : '',
    currency: draft?.amount?.currency ?? draft?.minimumSpend?.currency ?? currency,
    code: draft?.code ?? '',
    total: draft?.total === undefined ? '' : `${draft.total}`,
    minutes: draft?.lastsMs === undefined ? '' : `${Math.ceil(draft.lastsMs / MINUTE)}`,
  };
}

/**
 * Reads the form of a coupon.
 *
 * @param before What it was: of that the form keeps what it does not ask for.
 */
export function readCoupon(
  values: Values,
  id: string,
  words: ConsoleWords,
  before?: CouponDraft,
): Reading<CouponDraft> {
  const field = (name: string) => (values[name] ?? '').trim();
  const whole = (name: string) => (/^[1-9]\d{0,6}$/.test(field(name)) ? Number(field(name)) : null);
  const kind = COUPON_KINDS.find((one) => one === field('kind')) ?? 'percent';
  const percent = Number(field('percent').replace(',', '.'));
  const amount = parseMoney(field('amount'), field('currency'));
  const minimum = parseMoney(field('minimum'), field('currency'));
  const total = whole('total');
  const minutes = whole('minutes');
  const mistakes: Record<string, string> = {};
  if (field('title') === '') mistakes['title'] = words.term('needsTitle');
  // One whose codes were uploaded has none for all.
  const ownCodes = before !== undefined && before.code === undefined && field('code') === '';
  if (!ownCodes && !/^\S{1,64}$/.test(field('code'))) mistakes['code'] = words.term('needsCode');
  if (kind === 'percent' && !(percent > 0 && percent <= 100)) {
    mistakes['percent'] = words.term('needsPercent');
  }
  if (kind === 'amount' && !(amount && amount.amount > 0)) {
    mistakes['amount'] = words.term('needsPrice');
  }
  if (field('minimum') !== '' && !minimum) mistakes['minimum'] = words.term('needsPrice');
  if (field('total') !== '' && total === null) mistakes['total'] = words.term('needsNumber');
  if (field('minutes') !== '' && (minutes === null || minutes > 1_440)) {
    mistakes['minutes'] = words.term('needsMinutes');
  }
  if (Object.keys(mistakes).length > 0) return { mistakes };
  return {
    value: {
      ...(before && unasked(before)),
      id,
      title: field('title'),
      kind,
      ...(!ownCodes && { code: field('code') }),
      ...(kind === 'percent' && { percent }),
      ...(kind === 'amount' && amount && { amount }),
      ...(minimum && { minimumSpend: minimum }),
      ...(total !== null && { total }),
      ...(minutes !== null && { lastsMs: minutes * MINUTE }),
    },
  };
}

/** What the form does not ask for. */
function unasked(before: CouponDraft): Partial<CouponDraft> {
  const { products, for: segment, identity, perViewer, opensAt, opensAfterMs } = before;
  return {
    ...(products && { products }),
    ...(segment !== undefined && { for: segment }),
    ...(identity && { identity }),
    ...(perViewer !== undefined && { perViewer }),
    ...(opensAt !== undefined && { opensAt }),
    ...(opensAfterMs !== undefined && { opensAfterMs }),
  };
}
