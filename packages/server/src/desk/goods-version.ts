import { createHash } from 'node:crypto';
import type { Product } from '@livestall/protocol';

/** The version of a list of goods: of its content, so that the same goods are the same address for caches. */
export function goodsVersion(products: readonly Product[]): string {
  return createHash('sha256').update(JSON.stringify(products)).digest('base64url').slice(0, 20);
}
