import type { Show } from '@livestall/client';
import { quantityRange } from './quantity-range.js';
import { isNamed } from './is-named.js';
import { quoteOf } from './quote-of.js';
import { isWished } from '../wish/is-wished.js';
import { stockLeft, type Money, type QuotedProduct } from '@livestall/protocol';

/** What one can do with a product now: the word on its one button. */
export type ProductAction = 'add' | 'choose' | 'ask' | 'view' | 'sold-out';

/** A product in the words of now. */
export interface ProductView {
  readonly product: QuotedProduct;
  /** How the store has said its price; see `QuotedProduct`. */
  readonly quote: QuotedProduct['quote'];
  /** Units left in all; `undefined` where nobody says. */
  readonly left: number | undefined;
  /** True while it is shown, as the stage has it. */
  readonly pinned: boolean;
  /** True once it was shown, as the stage has it. */
  readonly shown: boolean;
  /** Whether the viewer asked to be told when it is back. */
  readonly wished: boolean;
  readonly action: ProductAction;
}

/** From how many on "only n left" is said. */
const FEW = 10;

/**
 * A product as it stands now, or `null` where it is unknown or was removed.
 *
 * @param before How it stood: the same view is given where it stands so still.
 */
export function productView(show: Show, id: string, before?: ProductView): ProductView | null {
  const product = show.catalog.get(id);
  if (!product || isNamed(show.now.removed, id)) return null;
  const left = stockLeft(show.gauges, product);
  const view: ProductView = {
    product,
    quote: quoteOf(product, show),
    left,
    pinned: isNamed(show.stage.pins, id),
    shown: isNamed(show.stage.shown, id),
    wished: isWished({ of: 'product', product: id }, show),
    action: actionOf(show, product, left),
  };
  return before && isSame(view, before) ? before : view;
}

/** The number worth saying, or `null` where there are plenty, none, or nobody knows. */
export function fewLeft(left: number | undefined): number | null {
  return left !== undefined && left > 0 && left <= FEW ? left : null;
}

/** The lowest price of a product, whether others cost more (other variants, or what is asked for), and whether it is an estimate. */
export function lowestPrice({ price, variants = [], weighed = false, request }: QuotedProduct): {
  price: Money;
  from: boolean;
  about: boolean;
} {
  const prices = variants.map((variant) => variant.price ?? price);
  const lowest = prices.reduce(
    (low, one) => (one.amount < low.amount ? one : low),
    prices[0] ?? price,
  );
  const from = request !== undefined || prices.some(({ amount }) => amount !== lowest.amount);
  return { price: lowest, from, about: weighed };
}

function isSame(one: ProductView, other: ProductView): boolean {
  return (
    one.product === other.product &&
    one.quote === other.quote &&
    one.left === other.left &&
    one.pinned === other.pinned &&
    one.shown === other.shown &&
    one.wished === other.wished &&
    one.action === other.action
  );
}

function actionOf(show: Show, product: QuotedProduct, left: number | undefined): ProductAction {
  const { least, most } = quantityRange(product, left);
  if (most < least) return 'sold-out';
  if (product.request) return 'ask';
  if (!show.cart.can('add')) return 'view';
  return product.variants ? 'choose' : 'add';
}
