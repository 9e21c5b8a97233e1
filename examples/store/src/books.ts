import fs from 'node:fs';
import type { Cart } from './cart/cart.ts';

/** What the shop knows that its goods do not say: baskets, what is left, what can be had no more. */
export interface Books {
  /** Carts by their secret ids, the one that was left alone longest first. */
  readonly carts: readonly (readonly [string, Cart])[];
  /** Units left by variant id. */
  readonly stock: Readonly<Record<string, number>>;
  /** Codes that were good for one order. */
  readonly spent: readonly string[];
  /** Holds that were bought, by id. */
  readonly sold?: readonly string[];
}

const blank: Books = { carts: [], stock: {}, spent: [] };

/** The books as they were written last; blank ones where there is no file yet. */
export function readBooks(file: string): Books {
  if (!fs.existsSync(file)) return blank;
  return JSON.parse(fs.readFileSync(file, 'utf8')) as Books;
}

/** Writes the books whole: a shop that is killed meanwhile has the old ones. */
export function writeBooks(file: string, books: Books): void {
  fs.writeFileSync(`${file}.new`, JSON.stringify(books), { mode: 0o600 });
  fs.renameSync(`${file}.new`, file);
}
