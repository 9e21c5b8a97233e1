import type { Product } from '@livestall/protocol';
import type { ConsoleWords } from '../console-words.js';
import type { Values } from '../kept-values.js';
import { deliveryValues, readDelivery } from './delivery-form.js';
import type { Mistakes, Reading } from './open-form.js';
import { pricingValues, readPricing } from './pricing-form.js';
import { productValues, readProduct, type ProductEntry } from './product-form.js';
import { provenanceValues, readProvenance } from './provenance-form.js';

/** What a product's form begins with, but for how it is sold: that of `productValues`, and what is folded away. */
export function detailedValues(
  product: Product | undefined,
  left: number | undefined,
  currency: string,
  words: ConsoleWords,
): Values {
  return {
    ...productValues(product, left, currency, words),
    ...pricingValues(product, words),
    ...provenanceValues(product, words),
    ...deliveryValues(product),
  };
}

/** Reads all that; what it does not show of a product (its options, how it is sold) is kept. */
export function readDetailed(
  values: Values,
  base: Product | undefined,
  id: string,
  words: ConsoleWords,
): Reading<ProductEntry> {
  const entry = readProduct(values, base, id, words);
  const pricing = readPricing(values, base, words);
  const delivery = readDelivery(values, base, words);
  const deliversTo = 'value' in delivery ? delivery.value.deliversTo : undefined;
  const provenance = readProvenance(values, base, deliversTo, words);
  if (
    'mistakes' in entry ||
    'mistakes' in pricing ||
    'mistakes' in delivery ||
    'mistakes' in provenance
  ) {
    const read: readonly Reading<unknown>[] = [entry, pricing, delivery, provenance];
    return { mistakes: Object.assign({}, ...read.map(mistakesIn)) as Mistakes };
  }
  const { deliversTo: _, ...estimate } = delivery.value;
  const product = {
    ...withoutDetails(entry.value.product),
    ...pricing.value,
    ...estimate,
    ...provenance.value,
  };
  return { value: { ...entry.value, product } };
}

/** What is wrong, where something is. */
export function mistakesIn(reading: Reading<unknown>): Mistakes {
  return 'mistakes' in reading ? reading.mistakes : {};
}

function withoutDetails({
  compareAt: _compareAt,
  unitPrice: _unitPrice,
  quantity: _quantity,
  delivery: _delivery,
  provenance: _provenance,
  ...others
}: Product): Product {
  return others;
}
