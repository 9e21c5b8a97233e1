import { isRecord } from '../../core/is-record.js';
import { check, fault, list, money, optional, ornament, picture, text, whole } from './shapes.js';

/**
 * What is wrong with a cart that a store gave: `lines[0].price.amount should be a whole number of minor
 * units (cents), but is "12.50"`. `null` where it is a `Cart`.
 */
export function cartFault(cart: unknown): string | null {
  if (!isRecord(cart)) return fault('it', 'an object', cart);
  return (
    lines(cart['lines']) ??
    check(cart['count'], 'count', whole) ??
    list(cart['coupons'], 'coupons', couponFault) ??
    money(cart['total'], 'total') ??
    optional(cart['subtotal'], 'subtotal', money) ??
    optional(cart['discount'], 'discount', money)
  );
}

function couponFault(coupon: Record<string, unknown>, at: string): string | null {
  return (
    check(coupon['code'], `${at}.code`, text) ??
    ornament(coupon['label'], `${at}.label`, words) ??
    ornament(coupon['discount'], `${at}.discount`, money)
  );
}

/** In the store's words. */
function words(value: unknown, at: string): string | null {
  return check(value, at, text);
}

function lines(value: unknown): string | null {
  return list(
    value,
    'lines',
    (line, at) =>
      check(line['id'], `${at}.id`, text) ??
      check(line['ref'], `${at}.ref`, text) ??
      check(line['title'], `${at}.title`, text) ??
      check(line['quantity'], `${at}.quantity`, whole) ??
      money(line['price'], `${at}.price`) ??
      money(line['total'], `${at}.total`) ??
      ornament(line['detail'], `${at}.detail`, words) ??
      ornament(line['url'], `${at}.url`, words) ??
      ornament(line['picture'], `${at}.picture`, picture),
  );
}
