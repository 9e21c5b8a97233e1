import type { CartItem } from '@livestall/protocol';

/** The store's own id of what is put into the cart. */
export function refOf({ product, variant }: Pick<CartItem, 'product' | 'variant'>): string {
  const { ref, id } = variant ?? product;
  return ref ?? id;
}
