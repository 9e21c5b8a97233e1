import { randomBytes } from 'node:crypto';
import type { CartAnswer } from './cart/cart-answer.ts';
import type { Cart, CartLine } from './cart/cart.ts';
import type { CouponDesk } from './cart/coupon-desk.ts';
import { priceCart } from './cart/price-cart.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { HeldDesk } from './held/held-desk.ts';
import { makeOrder } from './orders/make-order.ts';
import type { Order, OrderedBy } from './orders/order.ts';
import { ShopError } from './shop-error.ts';
import type { ShowTeller } from './telling/show-teller.ts';

/** What a shopper can do: every change of a cart, by API or by form, is one of these. */
export class Shop {
  readonly catalog: Catalog;
  readonly #coupons: CouponDesk;
  readonly #held: HeldDesk;
  readonly #teller: ShowTeller;
  readonly #orders = new Map<string, Order>();
  /** The newest of each cart: on its way, or placed. */
  readonly #newest = new WeakMap<Cart, Promise<Order>>();

  constructor(catalog: Catalog, coupons: CouponDesk, held: HeldDesk, teller: ShowTeller) {
    this.catalog = catalog;
    this.#coupons = coupons;
    this.#held = held;
    this.#teller = teller;
  }

  price(cart: Cart): CartAnswer {
    return priceCart(cart, { catalog: this.catalog, coupons: this.#coupons, held: this.#held });
  }

  /**
   * Adds units of a variant, to its line if it has one.
   * @throws ShopError `unknown_variant`, `out_of_stock`
   */
  addLine(cart: Cart, variantId: string, quantity: number): void {
    const line = cart.lines.find((one) => one.variantId === variantId && !one.held);
    this.#checkStock(variantId, quantity + (line?.quantity ?? 0));
    if (line) line.quantity += quantity;
    else cart.lines.push({ id: newLineId(), variantId, quantity });
  }

  /**
   * Adds units that are held for the shopper in a show, at the price that was promised there, on a line of their own.
   * @throws ShopError `unknown_variant`, `out_of_stock`, `held_refused`, `held_over`
   */
  addHeld(cart: Cart, variantId: string, quantity: number, signedPrice: string): void {
    const held = this.#held.read(signedPrice, variantId, quantity);
    const line = cart.lines.find((one) => one.held?.id === held.id);
    // Brought once more: payment may have given it more time.
    if (line) line.held = held;
    else {
      this.#checkStock(variantId, quantity);
      cart.lines.push({ id: newLineId(), variantId, quantity, held });
    }
  }

  /** @throws ShopError `unknown_line`, `out_of_stock`, `held_as_is` */
  changeLine(cart: Cart, lineId: string, quantity: number): void {
    const line = findLine(cart, lineId);
    if (line.held && this.#held.counts(line.held)) {
      throw new ShopError('held_as_is', 'This many are held for you at the live price.');
    }
    // Fewer is always allowed: it may be just what brings the line back within the stock.
    if (quantity > line.quantity) this.#checkStock(line.variantId, quantity);
    line.quantity = quantity;
  }

  /** @throws ShopError `unknown_line`, `held_bought` for what nobody else can have any more */
  removeLine(cart: Cart, lineId: string): void {
    const line = findLine(cart, lineId);
    if (line.held?.confirmed) {
      throw new ShopError('held_bought', 'This is bought for you already. Place the order.');
    }
    cart.lines = cart.lines.filter((candidate) => candidate !== line);
  }

  /** @throws ShopError `coupon_unknown`, `coupon_expired`, `coupon_used`, `coupon_minimum_spend` */
  applyCoupon(cart: Cart, typed: string): void {
    const code = typed.trim().toUpperCase();
    this.#coupons.discount(code, this.price(cart).subtotal);
    cart.coupon = code;
  }

  removeCoupon(cart: Cart): void {
    cart.coupon = undefined;
  }

  /**
   * The shopper goes to pay: what is held for them in a show is held longer, for as long as paying takes.
   * @throws ShopError `cart_empty`, `held_over`
   */
  async startPayment(cart: Cart): Promise<void> {
    checkFilled(cart);
    const held = cart.lines.filter((line) => line.held);
    await Promise.all(
      held.map(async (line) => {
        const extended = line.held && (await this.#held.extend(line.held));
        // Meanwhile an order may have bought it.
        if (extended && line.held && !line.held.confirmed) line.held = extended;
      }),
    );
    for (const line of held) this.#checkHeld(line);
  }

  /**
   * Sells what is in the cart and empties it; pressed twice, it is the same order. No payment: this is an example.
   * @param by Who ordered, and the click of a live show's link that led them here.
   * @throws ShopError `cart_empty`, `out_of_stock`, `held_over`, `show_unreachable`
   */
  placeOrder(cart: Cart, by: OrderedBy = {}): Promise<Order> {
    const newest = this.#newest.get(cart);
    if (newest && cart.lines.length === 0) return newest;
    const placing = this.#placeOrder(cart, by);
    this.#newest.set(cart, placing);
    placing.catch(() => this.#newest.delete(cart));
    return placing;
  }

  /** An order by its id, which nobody can guess; `undefined` for one of before the shop was opened. */
  order(id: string): Order | undefined {
    return this.#orders.get(id);
  }

  async #placeOrder(cart: Cart, by: OrderedBy): Promise<Order> {
    checkFilled(cart);
    const { lines, coupon } = cart;
    const onShelf = lines.filter((line) => !line.taken);
    for (const line of lines) this.#checkHeld(line);
    for (const { variantId, quantity } of onShelf) this.#checkStock(variantId, quantity);
    const priced = this.price(cart);
    const order = makeOrder(priced, by);
    // Before the show server is asked, so that nothing is sold twice meanwhile.
    for (const { variantId, quantity } of onShelf) this.catalog.take(variantId, quantity);
    cart.lines = [];
    try {
      for (const line of lines) await this.#confirmHeld(line);
    } catch (error) {
      for (const line of lines) {
        if (line.held?.confirmed) line.taken = true;
        else this.catalog.putBack(line.variantId, line.quantity);
      }
      cart.lines = [...lines, ...cart.lines];
      throw error;
    }
    if (priced.discount > 0 && coupon) this.#coupons.spend(coupon);
    cart.coupon = undefined;
    this.#orders.set(order.id, order);
    this.#teller.tellOrder(order);
    this.#teller.tellStock(
      Object.fromEntries(lines.map(({ variantId }) => [variantId, this.catalog.left(variantId)])),
    );
    return order;
  }

  /** Nobody pays more than they saw: where a live price is over, the shopper sees the other one first. */
  #checkHeld(line: CartLine): void {
    if (!line.held || this.#held.counts(line.held)) return;
    delete line.held;
    const { product } = this.catalog.item(line.variantId);
    throw new ShopError('held_over', `${product.title}: your live price is over.`);
  }

  async #confirmHeld(line: CartLine): Promise<void> {
    if (!line.held) return;
    try {
      // Kept where another line fails: this one is not asked for again, and goes at its price when they try again.
      line.held = await this.#held.confirm(line.held);
    } catch (error) {
      if (error instanceof ShopError && error.code === 'held_over') delete line.held;
      throw error;
    }
  }

  #checkStock(variantId: string, wanted: number): void {
    const { product } = this.catalog.item(variantId);
    const left = this.catalog.left(variantId);
    if (wanted <= left) return;
    throw new ShopError(
      'out_of_stock',
      left === 0 ? `${product.title}: sold out.` : `${product.title}: only ${left} left.`,
    );
  }
}

const newLineId = () => randomBytes(6).toString('hex');

function checkFilled({ lines }: Cart): void {
  if (lines.length === 0) throw new ShopError('cart_empty', 'Your basket is empty.');
}

function findLine(cart: Cart, lineId: string): CartLine {
  const line = cart.lines.find(({ id }) => id === lineId);
  if (!line) throw new ShopError('unknown_line', 'That is no longer in your basket.');
  return line;
}
