import type { Cart, CartConnector } from '@livestall/protocol';
import { askGraphQl } from '../graphql/ask-graph-ql.js';
import { emptyCart } from '../remote/empty-cart.js';
import { orAnew } from '../remote/or-anew.js';
import { quoteBy } from '../remote/quote-by.js';
import { refOf } from '../remote/ref-of.js';
import { Refusal } from '../remote/refusal.js';
import { remoteCart } from '../remote/remote-cart.js';
import type { StoreItem } from '../remote/store-item.js';
import {
  ADD,
  APPLY_COUPON,
  CREATE,
  GET,
  REMOVE,
  REMOVE_COUPON,
  UPDATE,
  VARIANTS,
} from './queries.js';
import { refusalOf } from './refusal-of.js';
import type { SaleorChange, SaleorCheckout } from './saleor-checkout.js';
import type { SaleorItem } from './saleor-item.js';
import type { SaleorOptions } from './saleor-options.js';
import { toCart } from './to-cart.js';
import { toItem } from './to-item.js';
import { variantIdsOf } from './variant-ids-of.js';

/**
 * The cart of a Saleor store: the checkout that the storefront has, by its id. The `ref` of what is sold is the id of the
 * `ProductVariant`.
 *
 * @see docs/connectors/saleor.md
 */
export function saleorCart(options: SaleorOptions): CartConnector {
  const { api, channel, currency, session } = options;

  const ask = (query: string, variables: object, signal?: AbortSignal) =>
    askGraphQl(api, query, variables, { headers: {}, credentials: 'omit' }, signal);

  /** `null` where the store has no such checkout any more: it has become an order, or has run out. */
  const find = async (id: string, signal?: AbortSignal): Promise<SaleorCheckout | null> => {
    const { data, error } = await ask(GET, { id }, signal);
    // What is no id at all is an error, and all others have names of their own.
    if (error && error.extensions?.exception?.code !== 'GraphQLError')
      throw new Error(error.message);
    return (data as { checkout: SaleorCheckout | null }).checkout;
  };

  const get = async (signal?: AbortSignal): Promise<Cart> => {
    const id = session.read();
    const checkout = id === null ? null : await find(id, signal);
    if (checkout) return toCart(checkout, options);
    return emptyCart(currency);
  };

  const change = async (query: string, variables: object, signal?: AbortSignal): Promise<Cart> => {
    const { data, error } = await ask(query, variables, signal);
    if (error) throw new Error(error.message);
    const { checkout, errors } = (data as { result: SaleorChange }).result;
    const [refused] = errors;
    if (refused) throw refusalOf(refused);
    if (!checkout) return get(signal);
    if (checkout.id !== session.read()) session.write(checkout.id);
    return toCart(checkout, options);
  };

  const create = (lines: object[], signal?: AbortSignal) =>
    change(CREATE, { channel, lines }, signal);

  /** A change of the checkout that there is. */
  const alter = async (query: string, variables: object, signal?: AbortSignal) => {
    const id = session.read();
    if (id === null) throw new Refusal('session-lost');
    return change(query, { id, ...variables }, signal);
  };

  const add = (lines: object[], signal?: AbortSignal): Promise<Cart> =>
    orAnew(
      () => alter(ADD, { lines }, signal),
      () => create(lines, signal),
    );

  const priced = async (ids: readonly string[], signal?: AbortSignal): Promise<StoreItem[]> => {
    const { data, error } = await ask(VARIANTS, { channel, ids, count: ids.length }, signal);
    if (error) throw new Error(error.message);
    const { edges } = (data as { productVariants: { edges: { node: SaleorItem }[] } })
      .productVariants;
    return edges.map(({ node }) => toItem(node));
  };

  return remoteCart('saleor', {
    at: api,
    get,
    add: (item, signal) => add([{ variantId: refOf(item), quantity: item.quantity }], signal),
    update: (lineId, quantity, signal) => alter(UPDATE, { lines: [{ lineId, quantity }] }, signal),
    remove: (line, signal) => alter(REMOVE, { lines: [line] }, signal),
    applyCoupon: async (code, signal) => {
      if (session.read() === null) await create([], signal);
      return alter(APPLY_COUPON, { code }, signal);
    },
    removeCoupon: (code, signal) => alter(REMOVE_COUPON, { code }, signal),
    subscribe: options.subscribe,
    checkoutUrl: options.checkoutUrl,
    quote: (products, signal) =>
      quoteBy(products, (ids) => priced(ids, signal), variantIdsOf(products)),
  });
}
