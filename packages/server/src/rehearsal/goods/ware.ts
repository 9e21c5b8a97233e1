import type { LocalText, Product } from '@livestall/protocol';

/** A product of the farm, before it has its addresses. */
export interface Ware extends Omit<Product, 'pictures' | 'url'> {
  /** What its picture shows. */
  alt: LocalText;
  /** Units at the beginning of a show: of the product, or by variant id. */
  stock: number | Readonly<Record<string, number>>;
  /** A delivery comes in every so many loops of the broadcast; few of something run out before. */
  restockedAfter: number;
}
