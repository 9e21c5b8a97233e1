import type { StoreCatalog } from '@livestall/protocol';

/** What a page was told in its address, by the names of its fields. */
export type Given = Readonly<Record<string, string>>;

/** One thing that a page must be told. */
export interface Field {
  /** In the address, and as a flag of the command line. */
  readonly name: string;
  readonly label: string;
  /** Where it is to be found. */
  readonly hint: string;
  /** What stands in the empty field. */
  readonly like: string;
  /** Whether the page does without. Default: no. */
  readonly optional?: boolean;
  readonly kind?: 'address' | 'price' | 'currency';
}

/** A platform, and what its page needs. */
export interface Platform {
  /** Its page's address, and the name of its module in public/carts: `vendure`. */
  readonly id: string;
  readonly name: string;
  /** One sentence for who chooses. */
  readonly about: string;
  readonly fields: readonly Field[];
  /** What is sold in the show, where the store can be searched. Default: what the fields say of one thing. */
  readonly catalog?: (given: Given) => StoreCatalog;
  /** Paths of the page's own origin that are the store's: this connector works on the store's own pages. Default: none. */
  readonly passes?: readonly string[];
  /** Where there is no cart, what the address of its goods calls a click. */
  readonly clickName?: string;
}
