import type { LocalText, Product, RequestForm } from '@livestall/protocol';

/** A product of the farm, before it has its addresses. */
interface Described extends Omit<Product, 'pictures' | 'url'> {
  /** What its picture shows. */
  alt: LocalText;
}

/** What is asked for, and made then: nobody counts it, and the broadcast does not show it. */
export interface MadeToOrder extends Described {
  request: RequestForm;
}

/** What is sold from the shelf. */
export interface Ware extends Described {
  /** Units at the beginning of a show: of the product, or by variant id. */
  stock: number | Readonly<Record<string, number>>;
  /** A delivery comes in every so many loops of the broadcast; few of something run out before. */
  restockedAfter: number;
}
