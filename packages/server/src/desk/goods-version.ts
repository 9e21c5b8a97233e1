import { createHash } from 'node:crypto';
import type { Product } from '@livestall/protocol';
import { uniqueIds } from './unique-ids.js';

/**
 * The version of a list of goods: of its content, so that the same goods are the same address for caches.
 *
 * @throws StallError `bad-request` where two have the same id.
 */
export function goodsVersion(products: readonly Product[]): string {
  uniqueIds(products, 'products');
  return createHash('sha256').update(JSON.stringify(products)).digest('base64url').slice(0, 20);
}
