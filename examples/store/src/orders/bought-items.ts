import type { Catalog } from '../catalog/catalog.ts';
import type { Order } from './order.ts';

/** So many of a good, as measurement tells of it. */
export interface BoughtItem {
  readonly id: string;
  readonly variant: string;
  readonly title: string;
  readonly quantity: number;
  /** Of one, as it was paid. */
  readonly price: { readonly amount: number; readonly currency: string };
}

/** What an order is of: an old one may be of what the shop has no more, which is left out. */
export function boughtItems({ lines, currency }: Order, catalog: Catalog): BoughtItem[] {
  return lines.flatMap(({ variantId, quantity, paid }) => {
    const product = catalog.find(variantId)?.product;
    const price = { amount: Math.round(paid / quantity), currency };
    return product
      ? [{ id: product.id, variant: variantId, title: product.title, quantity, price }]
      : [];
  });
}
