import { Refusal } from '../remote/refusal.js';
import { refusalOf } from '../shopify/refusal-of.js';
import type { ShopifyUserError, ShopifyWarning } from '../shopify/shopify-types.js';

interface UpdateCart {
  (change: { lines: { merchandiseId: string; quantity: number }[] }): Promise<{
    userErrors?: ShopifyUserError[];
    warnings?: ShopifyWarning[];
  }>;
  isDefault?(): boolean;
}

declare global {
  /** What Shopify gives to the scripts of a store's pages. */
  var Shopify: { routes?: { root?: string }; actions?: { updateCart?: UpdateCart } } | undefined;
}

/**
 * Has the theme put a variant into the cart, if it knows how to: it then shows it in its own header and drawer, too. What
 * Shopify does for a theme that does not may load the page anew, and that would end the picture.
 *
 * @returns whether the theme did
 * @throws Refusal in the store's words
 */
export async function addByTheme(variant: string, quantity: number): Promise<boolean> {
  const updateCart = globalThis.Shopify?.actions?.updateCart;
  if (!updateCart || updateCart.isDefault?.() !== false) return false;
  const merchandiseId = `gid://shopify/ProductVariant/${variant}`;
  const { userErrors = [], warnings = [] } = await updateCart({
    lines: [{ merchandiseId, quantity }],
  });
  const short = warnings.find(({ code }) => code.startsWith('MERCHANDISE_'));
  if (short) throw new Refusal('out-of-stock', { message: short.message, forBuyer: true });
  const [error] = userErrors;
  if (error) throw refusalOf(error);
  return true;
}

/** The events by which themes tell that the cart is about to change; each carries a promise of the change. */
const EVENTS = ['shopify:cart:lines-update', 'shopify:cart:discount-update'];

/** Calls `fn` after each change that the theme has made. @returns ends it */
export function listenToTheme(fn: () => void): () => void {
  const leave = new AbortController();
  const { signal } = leave;
  const heard = (event: Event & { promise?: Promise<unknown> }) => {
    void Promise.resolve(event.promise).then(fn, () => undefined);
  };
  for (const name of EVENTS) document.addEventListener(name, heard, { signal });
  return () => leave.abort();
}
