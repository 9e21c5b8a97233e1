import type { Show } from '@livestall/client';
import { stockLeft, type Product } from '@livestall/protocol';

/** A product under the seller's thumb. */
export interface Tile {
  readonly product: Product;
  readonly pinned: boolean;
  /** Units left in all; `undefined` where nobody says. */
  readonly left: number | undefined;
}

/** The goods as they are now, in the seller's order; the stage is for viewers. */
export function tiles(show: Show): readonly Tile[] {
  const { order, removed, pins } = show.now;
  return order.flatMap((id) => {
    const product = show.catalog.get(id);
    if (!product || removed.some((one) => one.product === id)) return [];
    return {
      product,
      pinned: pins.some((pin) => pin.product === id),
      left: stockLeft(show.gauges, product),
    };
  });
}
