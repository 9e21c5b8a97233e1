import { randomBytes } from 'node:crypto';
import type { CartAnswer } from './cart/cart-answer.ts';
import type { Cart, CartLine } from './cart/cart.ts';
import type { CouponDesk } from './cart/coupon-desk.ts';
import { priceCart } from './cart/price-cart.ts';
import type { Catalog } from './catalog/catalog.ts';
import { ShopError } from './shop-error.ts';

/** What a shopper can do: every change of a cart, by API or by form, is one of these. */
export class Shop {
  readonly catalog: Catalog;
  readonly #coupons: CouponDesk;

  constructor(catalog: Catalog, coupons: CouponDesk) {
    this.catalog = catalog;
    this.#coupons = coupons;
  }

  price(cart: Cart): CartAnswer {
    return priceCart(cart, this.catalog, this.#coupons);
  }

  /**
   * Adds units of a variant, to its line if it has one.
   * @throws ShopError `unknown_variant`, `out_of_stock`
   */
  addLine(cart: Cart, variantId: string, quantity: number): void {
    const line = cart.lines.find((candidate) => candidate.variantId === variantId);
    this.#checkStock(variantId, quantity + (line?.quantity ?? 0));
    if (line) line.quantity += quantity;
    else cart.lines.push({ id: randomBytes(6).toString('hex'), variantId, quantity });
  }

  /** @throws ShopError `unknown_line`, `out_of_stock` */
  changeLine(cart: Cart, lineId: string, quantity: number): void {
    const line = findLine(cart, lineId);
    // Fewer is always allowed: it may be just what brings the line back within the stock.
    if (quantity > line.quantity) this.#checkStock(line.variantId, quantity);
    line.quantity = quantity;
  }

  /** @throws ShopError `unknown_line` */
  removeLine(cart: Cart, lineId: string): void {
    const line = findLine(cart, lineId);
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
   * Sells what is in the cart and empties it. No payment: this is an example.
   * @throws ShopError `cart_empty`, `out_of_stock`
   */
  checkOut(cart: Cart): void {
    if (cart.lines.length === 0) throw new ShopError('cart_empty', 'Your basket is empty.');
    for (const { variantId, quantity } of cart.lines) this.#checkStock(variantId, quantity);
    for (const { variantId, quantity } of cart.lines) this.catalog.take(variantId, quantity);
    if (this.price(cart).discount > 0 && cart.coupon) this.#coupons.spend(cart.coupon);
    cart.lines = [];
    cart.coupon = undefined;
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

function findLine(cart: Cart, lineId: string): CartLine {
  const line = cart.lines.find(({ id }) => id === lineId);
  if (!line) throw new ShopError('unknown_line', 'That is no longer in your basket.');
  return line;
}
