import type { Product } from '@livestall/protocol';

/** The last part of the path of a product's address, decoded; empty where the address cannot be read. */
export function lastOfPath({ url }: Pick<Product, 'url'>): string {
  try {
    const parts = new URL(url, 'https://shop.invalid').pathname.split('/');
    return decodeURIComponent(parts.findLast((part) => part !== '') ?? '');
  } catch {
    return '';
  }
}
