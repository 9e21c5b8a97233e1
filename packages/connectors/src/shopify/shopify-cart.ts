import type { CartConnector, CartResult } from '@livestall/protocol';
import { emptyCart } from '../remote/empty-cart.js';
import { numberRefOf, numberRefsOf } from '../remote/number-refs.js';
import { orAnew } from '../remote/or-anew.js';
import { quoteBy } from '../remote/quote-by.js';
import { Refusal } from '../remote/refusal.js';
import { remoteCart } from '../remote/remote-cart.js';
import type { StoreItem } from '../remote/store-item.js';
import { variantId } from './global-id.js';
import { issuesOf } from './issues-of.js';
import { ADD, CREATE, CURRENCY, DISCOUNT, GET, ITEMS, REMOVE, UPDATE } from './queries.js';
import { refusalOf } from './refusal-of.js';
import type { ShopifyOptions } from './shopify-options.js';
import type { ShopifyCart, ShopifyChange, ShopifyItem } from './shopify-types.js';
import { StorefrontApi } from './storefront-api.js';
import { toCart } from './to-cart.js';
import { toItem } from './to-item.js';

interface Looked {
  cart?: ShopifyCart | null;
  localization: { country: { currency: { isoCode: string } } };
}

/**
 * A cart at a Shopify store for a page that is not in the store's theme, by the Storefront API. The `ref` of what is sold is
 * the number of the product's variant.
 *
 * @see docs/connectors/shopify.md
 */
export function shopifyCart(options: ShopifyOptions): CartConnector {
  const { session } = options;
  const api = new StorefrontApi(options);
  let known: ShopifyCart | null = null;

  const keep = (cart: ShopifyCart): ShopifyCart => {
    if (cart.id !== session.read()) session.write(cart.id);
    return (known = cart);
  };

  const get = async (signal?: AbortSignal): Promise<CartResult> => {
    const id = session.read();
    const query = id === null ? CURRENCY : GET;
    const { cart, localization } = await api.ask<Looked>(query, { id: id ?? undefined }, signal);
    known = null;
    if (cart) return { cart: toCart(keep(cart)), errors: [], warnings: [] };
    const { isoCode: currency } = localization.country.currency;
    return { cart: emptyCart(currency), errors: [], warnings: [] };
  };

  const change = async (query: string, variables: object, signal?: AbortSignal) => {
    const { result } = await api.ask<{ result: ShopifyChange }>(query, variables, signal);
    const [refused] = result.userErrors;
    if (refused) throw refusalOf(refused);
    if (!result.cart) throw new Refusal('session-lost');
    return { ...issuesOf(result.warnings), cart: toCart(keep(result.cart)) };
  };

  /** Has the cart of the session, which another tab may have begun. */
  const look = async (signal?: AbortSignal) => {
    if (session.read() !== (known?.id ?? null)) await get(signal);
  };

  /** A change of the cart that there is, or of a new one. */
  const begin = async (query: string, variables: object, signal?: AbortSignal) => {
    await look(signal);
    const create = () => change(CREATE, variables, signal);
    if (!known) return create();
    const { id } = known;
    return orAnew(() => change(query, { id, ...variables }, signal), create);
  };

  /** A change of a line. */
  const alter = async (query: string, variables: object, signal?: AbortSignal) => {
    await look(signal);
    if (!known) throw new Refusal('session-lost');
    return change(query, { id: known.id, ...variables }, signal);
  };

  const setCodes = async (
    wanted: (codes: string[]) => string[],
    signal?: AbortSignal,
  ): Promise<CartResult> => {
    await get(signal);
    const before = codesOf(known).map(({ code }) => code);
    const { errors, warnings, cart } = await begin(DISCOUNT, { codes: wanted(before) }, signal);
    const [refused] = codesOf(known, false);
    if (!known || !refused) return { cart, errors, warnings };
    // It would stay with the cart unseen.
    await change(DISCOUNT, { id: known.id, codes: before }, signal);
    const { message = '' } = errors[0] ?? {};
    throw new Refusal('coupon-refused', { message, forBuyer: true });
  };

  const priced = async (refs: readonly string[], signal?: AbortSignal): Promise<StoreItem[]> => {
    const ids = refs.map(variantId);
    const { nodes } = await api.ask<{ nodes: (ShopifyItem | null)[] }>(ITEMS, { ids }, signal);
    // An id that is not a variant's has no fields.
    return nodes.flatMap((node) => (node?.id ? [toItem(node)] : []));
  };

  const connector = remoteCart('shopify', {
    at: api.address,
    get,
    add: (item, signal) => {
      const merchandiseId = variantId(numberRefOf(item));
      return begin(ADD, { lines: [{ merchandiseId, quantity: item.quantity }] }, signal);
    },
    update: (id, quantity, signal) => alter(UPDATE, { lines: [{ id, quantity }] }, signal),
    remove: (id, signal) => alter(REMOVE, { lines: [id] }, signal),
    applyCoupon: (code, signal) => setCodes((codes) => [...codes, code], signal),
    removeCoupon: (code, signal) =>
      setCodes((codes) => codes.filter((one) => one !== code), signal),
    subscribe: options.subscribe,
    quote: (products, signal) =>
      quoteBy(products, (refs) => priced(refs, signal), numberRefsOf(products)),
  });
  return {
    ...connector,
    /** The store gives each cart a checkout of its own. */
    get checkoutUrl() {
      return known?.checkoutUrl ?? `${new URL(api.address).origin}/cart`;
    },
  };
}

function codesOf(cart: ShopifyCart | null, applicable = true): ShopifyCart['discountCodes'] {
  return (cart?.discountCodes ?? []).filter((code) => code.applicable === applicable);
}
