import type { Cart, CartConnector, CartResult } from '@livestall/protocol';
import { faultOf } from './fault-of.js';
import { issueOf } from './issue-of.js';
import type { PageAnswer, PageCartFunctions } from './page-cart-functions.js';

/**
 * A cart behind functions of the page that the stall is on: for any store that has a cart API of its own.
 * What the page answers is checked here: a cart that cannot be read is refused, and the console names the
 * function and the field.
 *
 * @see docs/connectors/host-page.md
 */
export function hostPageCart(page: PageCartFunctions): CartConnector {
  /** A refusal leaves the cart as it was. */
  let last: Cart | null = null;

  const read = (fn: string, cart: unknown): Cart | null => {
    const fault = faultOf(cart);
    if (fault === null) return (last = cart as Cart);
    console.error(`livestall: hostPageCart: ${fn}() gave a cart that cannot be read: ${fault}.`);
    return null;
  };

  const asked = async (fn: string, call: () => Promise<PageAnswer>): Promise<CartResult> => {
    try {
      const answer: unknown = await call();
      const { cart, errors, warnings } = isResult(answer)
        ? answer
        : { cart: answer, errors: [], warnings: [] };
      if (cart === null) return { cart, errors, warnings };
      const readable = read(fn, cart);
      return readable ? { cart: readable, errors, warnings } : UNREADABLE;
    } catch (thrown) {
      const issue = issueOf(thrown);
      // A TypeError is a lost network or a slip in the page's code: its developer should see which.
      if (thrown instanceof TypeError)
        console.error(`livestall: hostPageCart: ${fn}() threw`, thrown);
      const cart = issue.code === 'store-unreachable' ? null : last;
      return { cart, errors: [issue], warnings: [] };
    }
  };

  const get: CartConnector['get'] = (signal) => asked('get', () => page.get(signal));

  /** The connector's function of that name, where the page has one. */
  const optional = <F extends OptionalFunction>(fn: F): Pick<CartConnector, F> | undefined => {
    const call = page[fn]?.bind(page) as ((...args: unknown[]) => Promise<PageAnswer>) | undefined;
    if (!call) return undefined;
    const checked = (...args: unknown[]) => asked(fn, () => call(...args));
    return { [fn]: checked } as unknown as Pick<CartConnector, F>;
  };

  let tells = 0;
  const hear = (fn: (cart: Cart) => void, told: unknown) => {
    const tell = (tells += 1);
    if (told === undefined) {
      void get().then(({ cart }) => {
        // Answers come in any order: that of an older tell says nothing any more.
        if (cart && tell === tells) fn(cart);
      });
      return;
    }
    const cart = read('subscribe', told);
    if (cart) fn(cart);
  };
  const subscribe = page.subscribe?.bind(page);

  return {
    name: 'host-page',
    get,
    ...optional('add'),
    ...optional('update'),
    ...optional('remove'),
    ...optional('applyCoupon'),
    ...optional('removeCoupon'),
    ...(subscribe && { subscribe: (fn) => subscribe((cart) => hear(fn, cart)) }),
    ...(page.checkoutUrl !== undefined && { checkoutUrl: page.checkoutUrl }),
  };
}

type OptionalFunction = 'add' | 'update' | 'remove' | 'applyCoupon' | 'removeCoupon';

const UNREADABLE: CartResult = {
  cart: null,
  errors: [{ code: 'store-unreachable', message: 'The store’s cart cannot be read.' }],
  warnings: [],
};

function isResult(answer: unknown): answer is CartResult {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'cart' in answer &&
    'errors' in answer &&
    Array.isArray(answer.errors) &&
    'warnings' in answer &&
    Array.isArray(answer.warnings)
  );
}
