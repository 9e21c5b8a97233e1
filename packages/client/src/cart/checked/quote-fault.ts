import { isRecord } from '../../core/is-record.js';
import { check, fault, list, money, optional, ornament, picture, text, whole } from './shapes.js';

/** What is wrong with what a store said of a product, by its field: `price.amount should be …`. `null` where it is a `Quote`. */
export function quoteFault(quote: unknown): string | null {
  if (!isRecord(quote)) return fault('it', 'an object', quote);
  const { product, price, compareAt, unitPrice, left, options, variants } = quote;
  return (
    check(product, 'product', text) ??
    optional(price, 'price', money) ??
    optional(compareAt, 'compareAt', money) ??
    optional(unitPrice, 'unitPrice', (value, at) =>
      isRecord(value) ? money(value['price'], `${at}.price`) : fault(at, 'an object', value),
    ) ??
    optional(left, 'left', count) ??
    optional(variants, 'variants', (value, at) => list(value, at, variantFault)) ??
    optional(options, 'options', (value, at) => list(value, at, axisFault)) ??
    (options === undefined || variants !== undefined ? null : fault('variants', 'a list', variants))
  );

  function variantFault(variant: Record<string, unknown>, at: string): string | null {
    return (
      check(variant['ref'], `${at}.ref`, text) ??
      optional(variant['price'], `${at}.price`, money) ??
      optional(variant['left'], `${at}.left`, count) ??
      ornament(variant['picture'], `${at}.picture`, picture) ??
      (options === undefined || isRecord(variant['options'])
        ? null
        : fault(`${at}.options`, 'an object', variant['options']))
    );
  }
}

function axisFault(axis: Record<string, unknown>, at: string): string | null {
  return (
    check(axis['id'], `${at}.id`, text) ??
    list(axis['values'], `${at}.values`, (value, place) => check(value['id'], `${place}.id`, text))
  );
}

function count(value: unknown, at: string): string | null {
  return check(value, at, whole);
}
