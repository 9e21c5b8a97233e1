import { StallError } from '@livestall/protocol';
import type { Money, Product } from '@livestall/protocol';
import { uniqueIds } from './unique-ids.js';

/**
 * @throws StallError `bad-request`, which names the field, where it is no list of goods: an id is there twice, a variant
 * has an option that there is not, or what is said of a product contradicts itself.
 */
export function checkGoods(products: readonly Product[]): void {
  uniqueIds(products, 'products');
  for (const product of products) {
    checkVariants(product);
    uniqueIds(product.request?.choices ?? [], 'products/request/choices');
    checkTerms(product);
    checkCurrencies(product);
  }
}

function checkVariants({ id, options = [], variants = [] }: Product): void {
  uniqueIds(options, 'products/options');
  uniqueIds(variants, 'products/variants');
  const values = new Map(
    options.map((axis) => [axis.id, new Set(axis.values.map((one) => one.id))]),
  );
  for (const variant of variants) {
    const known = Object.entries(variant.options).every(([axis, value]) =>
      values.get(axis)?.has(value),
    );
    if (known) continue;
    throw new StallError('bad-request', {
      message: `The variant "${variant.id}" of "${id}" has an option that the product does not have.`,
      hint: 'variants/options takes value ids by axis id, both from the product’s options.',
    });
  }
}

/** How it is sold. */
function checkTerms({ id, unitPrice, quantity = {}, weighed, delivery }: Product): void {
  const { min = 1, max = Infinity } = quantity;
  if (min > max) throw wrong(id, 'quantity/max', 'is not under quantity/min');
  if (delivery && delivery.min > delivery.max) {
    throw wrong(id, 'delivery/max', 'is not under delivery/min');
  }
  if (weighed && !unitPrice) {
    throw wrong(id, 'unitPrice', 'says what is paid by, where goods are weighed');
  }
}

/** A product is sold in one currency. */
function checkCurrencies({ id, price, compareAt, unitPrice, variants = [] }: Product): void {
  const others: [field: string, money: Money | undefined][] = [
    ['compareAt', compareAt],
    ['unitPrice/price', unitPrice?.price],
    ...variants.map(({ price }): [string, Money | undefined] => ['variants/price', price]),
  ];
  for (const [field, money] of others) {
    if (!money || money.currency === price.currency) continue;
    throw wrong(id, `${field}/currency`, 'takes that of the price');
  }
}

function wrong(id: string, field: string, what: string): StallError {
  return new StallError('bad-request', {
    message: `"${id}" contradicts itself.`,
    hint: `body/products: ${field} ${what}.`,
  });
}
