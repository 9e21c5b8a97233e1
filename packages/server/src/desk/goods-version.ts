import { createHash } from 'node:crypto';
import { StallError } from '@livestall/protocol';
import type { Product } from '@livestall/protocol';
import { uniqueIds } from './unique-ids.js';

/** Where it is no list of goods: an id is there twice, or a variant chooses what is not to be chosen. */
function mustMakeSense(products: readonly Product[]): void {
  uniqueIds(products, 'products');
  for (const { id, options = [], variants = [] } of products) {
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
}

/**
 * The version of a list of goods: of its content, so that the same goods are the same address for caches.
 *
 * @throws StallError `bad-request` where an id is there twice, or a variant has an option that there is not.
 */
export function goodsVersion(products: readonly Product[]): string {
  mustMakeSense(products);
  return createHash('sha256').update(JSON.stringify(products)).digest('base64url').slice(0, 20);
}
