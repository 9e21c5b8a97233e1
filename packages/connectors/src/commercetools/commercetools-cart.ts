import type { Cart, CartConnector, CartIssue } from '@livestall/protocol';
import { emptyCart } from '../remote/empty-cart.js';
import { quoteBy } from '../remote/quote-by.js';
import { refOf } from '../remote/ref-of.js';
import { Refusal } from '../remote/refusal.js';
import { remoteCart } from '../remote/remote-cart.js';
import { CommercetoolsApi } from './commercetools-api.js';
import type { CommercetoolsOptions } from './commercetools-options.js';
import type { CommercetoolsCart, CommercetoolsChange } from './commercetools-types.js';
import { priceVariants } from './price-variants.js';
import { CREATE, GET, UPDATE } from './queries.js';
import { codeOf, refusalOf } from './refusal-of.js';
import { shortageIn } from './shortage-in.js';
import { COUNTS, toCart } from './to-cart.js';

/** How often a change is tried again where another tab or device was faster. */
const TRIES = 3;

/**
 * The cart of a store on commercetools, by its GraphQL API: the active cart of the shopper's session, whose token the page's
 * backend asks for. The `ref` of what is sold is its SKU.
 *
 * @see docs/connectors/commercetools.md
 */
export function commercetoolsCart(options: CommercetoolsOptions): CartConnector {
  const { currency, country, locale, attributes = [], draft } = options;
  const api = new CommercetoolsApi(options);
  const words = { locale, attributes };
  let known: CommercetoolsCart | null = null;

  const look = async (signal?: AbortSignal): Promise<CommercetoolsCart | null> => {
    const { data, error } = await api.ask(GET, words, signal);
    if (error) throw refusalOf(error, 'refused', locale);
    return (known = (data as { me: { activeCart: CommercetoolsCart | null } }).me.activeCart);
  };

  const get = async (signal?: AbortSignal): Promise<Cart> => {
    const cart = await look(signal);
    return cart ? toCart(cart, options) : emptyCart(currency);
  };

  /** The cart of the session, which may be a new one. */
  const ready = async (signal?: AbortSignal): Promise<CommercetoolsCart> => {
    const there = known ?? (await look(signal));
    if (there) return there;
    const fresh = { currency, country, locale, ...draft };
    const { data, error } = await api.ask(CREATE, { ...words, draft: fresh }, signal);
    const cart = (data as CommercetoolsChange | null)?.result;
    if (error || !cart) throw refusalOf(error ?? NOTHING, 'refused', locale);
    return (known = cart);
  };

  const change = async (
    action: object,
    given: CartIssue['code'],
    signal?: AbortSignal,
    tries = TRIES,
  ): Promise<Cart> => {
    if (!known) throw new Refusal('session-lost');
    const { id, version } = known;
    const variables = { ...words, id, version, actions: [action] };
    const { data, error } = await api.ask(UPDATE, variables, signal);
    if (error && codeOf(error) === 'ConcurrentModification' && tries > 0) {
      await look(signal);
      return change(action, given, signal, tries - 1);
    }
    const cart = (data as CommercetoolsChange | null)?.result;
    if (error || !cart) throw refusalOf(error ?? NOTHING, given, locale);
    known = cart;
    const shortage = shortageIn(cart.warnings);
    if (shortage) throw shortage;
    return toCart(cart, options);
  };

  const add = async (item: object, signal?: AbortSignal): Promise<Cart> => {
    const action = { addLineItem: item };
    const { id } = await ready(signal);
    try {
      return await change(action, 'unknown-product', signal);
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'store-unreachable') throw error;
      // Whether it is the thing that is refused, or the cart that has become an order, the code does not say.
      if ((await look(signal))?.id === id) throw error;
      await ready(signal);
      return change(action, 'unknown-product', signal);
    }
  };

  const takeOff = (id: string, signal?: AbortSignal) => {
    const discountCode = { typeId: 'discount-code', id };
    return change({ removeDiscountCode: { discountCode } }, 'coupon-refused', signal);
  };

  return remoteCart('commercetools', {
    at: options.api,
    get,
    add: (item, signal) => add({ sku: refOf(item), quantity: item.quantity }, signal),
    update: (lineItemId, quantity, signal) =>
      change({ changeLineItemQuantity: { lineItemId, quantity } }, 'quantity-refused', signal),
    remove: (lineItemId, signal) => change({ removeLineItem: { lineItemId } }, 'refused', signal),
    applyCoupon: async (code, signal) => {
      const before = idsOf(await ready(signal));
      const cart = await change({ addDiscountCode: { code } }, 'coupon-refused', signal);
      const idle = known?.discountCodes.find(
        ({ state, discountCodeRef }) => state !== COUNTS && !before.has(discountCodeRef.id),
      );
      if (!idle) return cart;
      // It would stay with the cart unseen.
      await takeOff(idle.discountCodeRef.id, signal);
      throw new Refusal('coupon-refused');
    },
    removeCoupon: async (code, signal) => {
      const there = known?.discountCodes.find((one) => one.discountCode?.code === code);
      return there ? takeOff(there.discountCodeRef.id, signal) : get(signal);
    },
    subscribe: options.subscribe,
    checkoutUrl: options.checkoutUrl,
    quote: (products, signal) =>
      quoteBy(products, (skus) => priceVariants(skus, api, options, signal)),
  });
}

/** What the API says where it answers with no cart, and with no reason. */
const NOTHING = { message: '' };

function idsOf({ discountCodes }: CommercetoolsCart): ReadonlySet<string> {
  return new Set(discountCodes.map(({ discountCodeRef }) => discountCodeRef.id));
}
