import { createHash } from 'node:crypto';
import { StallError } from '@livestall/protocol';
import type { Product } from '@livestall/protocol';

/**
 * The version of a list of goods: of its content, so that the same goods are the same address for caches.
 *
 * @throws StallError `bad-request` where two have the same id.
 */
export function goodsVersion(products: readonly Product[]): string {
  const ids = new Set<string>();
  for (const { id } of products) {
    if (ids.has(id)) {
      throw new StallError('bad-request', {
        message: `Two products have the id "${id}".`,
        hint: 'body/products takes each id once.',
      });
    }
    ids.add(id);
  }
  return createHash('sha256').update(JSON.stringify(products)).digest('base64url').slice(0, 20);
}
