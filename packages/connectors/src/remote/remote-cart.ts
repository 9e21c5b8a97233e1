import type { Cart, CartConnector, CartResult } from '@livestall/protocol';
import type { CartAnswer, CartFunctions } from '../answered/cart-functions.js';
import { answeredCart } from '../answered/answered-cart.js';
import { CartNews } from './cart-news.js';
import { inTurn } from './in-turn.js';
import { Refusal } from './refusal.js';

/** A cart behind a store's API. Its functions throw a `Refusal` for what the store does not take. */
export interface RemoteStore extends Required<Omit<CartFunctions, OptionalOfRemote>> {
  /** The API's address: what tells its cart from others in the same browser. */
  readonly at: string;
  /** Calls `tell` when the page that the stall is on has changed the cart by itself. */
  subscribe?: ((tell: () => void) => () => void) | undefined;
  checkoutUrl?: string | undefined;
  quote?: CartFunctions['quote'];
}

type OptionalOfRemote = 'subscribe' | 'checkoutUrl' | 'quote' | 'watchQuotes';

/**
 * The connector of a store's API: one call at a time in all tabs, each change told to them. After a refusal the cart is
 * read anew, for the store may have taken a part; if it is another than before, the code is `session-lost`. What a store
 * said of a refusal is the buyer's to read where it was written for buyers, else it is on the console.
 *
 * @param name The platform.
 */
export function remoteCart(name: string, store: RemoteStore): CartConnector {
  const cartName = `livestall:${name}:${store.at}`;
  const news = new CartNews(cartName);
  let known: Cart | null = null;

  const keep = (answer: CartAnswer): CartResult => {
    const result = 'errors' in answer ? answer : { cart: answer, errors: [], warnings: [] };
    known = result.cart;
    return result;
  };

  /** What is refused is an answer, too; all else that is thrown is a fault. */
  const answered = async (ask: () => Promise<CartResult>): Promise<CartResult> => {
    try {
      return await ask();
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      thrown.tellDevelopers(name);
      const cart = thrown.code === 'store-unreachable' ? null : known;
      return { cart, errors: [thrown.issue], warnings: [] };
    }
  };

  const refused = async (thrown: unknown, signal?: AbortSignal): Promise<CartResult> => {
    if (!(thrown instanceof Refusal) || thrown.code === 'store-unreachable') throw thrown;
    thrown.tellDevelopers(name);
    const before = known;
    const { cart, warnings } = keep(await store.get(signal));
    return { cart, errors: [isAnother(cart, before) ? LOST : thrown.issue], warnings };
  };

  const change = (act: () => Promise<CartAnswer>, signal?: AbortSignal): Promise<CartResult> =>
    inTurn(cartName, () =>
      answered(async () => {
        const result = await act().then(keep, (thrown: unknown) => refused(thrown, signal));
        news.tell();
        return result;
      }),
    );

  const { subscribe, checkoutUrl, quote } = store;
  return answeredCart(name, {
    get: (signal) => inTurn(cartName, () => answered(async () => keep(await store.get(signal)))),
    add: (item, signal) =>
      change(async () => {
        const before = known;
        const result = keep(await store.add(item, signal));
        return isAnother(result.cart, before) ? { ...result, warnings: [LOST] } : result;
      }, signal),
    update: (line, quantity, signal) => change(() => store.update(line, quantity, signal), signal),
    remove: (line, signal) => change(() => store.remove(line, signal), signal),
    applyCoupon: (code, signal) => change(() => store.applyCoupon(code, signal), signal),
    removeCoupon: (code, signal) => change(() => store.removeCoupon(code, signal), signal),
    subscribe: (tell) => {
      const stops = [news.listen(() => tell()), subscribe?.(() => tell())];
      return () => stops.forEach((stop) => stop?.());
    },
    ...(checkoutUrl !== undefined && { checkoutUrl }),
    // Prices are read beside the cart's calls: they change nothing.
    ...(quote && { quote: (products, signal) => quote(products, signal) }),
  });
}

const LOST = { code: 'session-lost' } as const;

/** Whether nothing is left of what was in the cart. */
function isAnother(cart: Cart | null, before: Cart | null): boolean {
  if (!cart || !before || before.lines.length === 0) return false;
  const ids = new Set(cart.lines.map(({ id }) => id));
  return before.lines.every(({ id }) => !ids.has(id));
}
