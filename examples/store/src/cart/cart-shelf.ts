import { randomBytes } from 'node:crypto';
import { emptyCart, type Cart } from './cart.ts';

/** Memory is bounded: beyond this, the carts that were left alone longest are forgotten. */
const mostCarts = 10_000;

/** All carts by the secret id in the shopper's cookie. */
export class CartShelf {
  readonly #carts: Map<string, Cart>;

  /** @param carts Those that there are already, by id. */
  constructor(carts: Iterable<readonly [string, Cart]> = []) {
    this.#carts = new Map(carts);
  }

  /** All of them, the one that was left alone longest first. */
  all(): [string, Cart][] {
    return [...this.#carts];
  }

  /** The cart with this id; an id that the shop did not give out has none. */
  find(id: string | undefined): Cart | undefined {
    return id === undefined ? undefined : this.#carts.get(id);
  }

  /** A new empty cart under a new id of 144 random bits. */
  create(): { readonly id: string; readonly cart: Cart } {
    const id = randomBytes(18).toString('base64url');
    const cart = emptyCart();
    this.#carts.set(id, cart);
    this.#forgetOldest();
    return { id, cart };
  }

  /** Marks a cart as in use. */
  touch(id: string, cart: Cart): void {
    this.#carts.delete(id);
    this.#carts.set(id, cart);
  }

  #forgetOldest(): void {
    if (this.#carts.size <= mostCarts) return;
    const [oldest] = this.#carts.keys();
    if (oldest !== undefined) this.#carts.delete(oldest);
  }
}
