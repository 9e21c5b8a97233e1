import type { Cart, CartConnector, CartResult } from '@livestall/protocol';
import { checkedQuotes } from './checked-quotes.js';
import type { CartAnswer, CartFunctions } from './cart-functions.js';
import { faultOf } from './fault-of.js';
import { issueOf } from './issue-of.js';

/**
 * A connector whose every answer is checked: a cart that cannot be read is refused, what is thrown becomes an issue,
 * and a refusal leaves the cart as it was.
 *
 * @param name The platform, which the console's words begin with.
 */
export function checkedCart(name: string, functions: CartFunctions): CartConnector {
  let last: Cart | null = null;

  const read = (fn: string, cart: unknown): Cart | null => {
    const fault = faultOf(cart);
    if (fault === null) return (last = cart as Cart);
    console.error(`livestall: ${name}: ${fn}() gave a cart that cannot be read: ${fault}.`);
    return null;
  };

  const asked = async (fn: string, call: () => Promise<CartAnswer>): Promise<CartResult> => {
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
      // A TypeError is a lost network or a slip in the code: its developer should see which.
      if (thrown instanceof TypeError) console.error(`livestall: ${name}: ${fn}() threw`, thrown);
      const cart = issue.code === 'store-unreachable' ? null : last;
      return { cart, errors: [issue], warnings: [] };
    }
  };

  const get: CartConnector['get'] = (signal) => asked('get', () => functions.get(signal));

  /** The connector's function of that name, where there is one. */
  const optional = <F extends OptionalFunction>(fn: F): Pick<CartConnector, F> | undefined => {
    const call = functions[fn]?.bind(functions) as
      ((...args: unknown[]) => Promise<CartAnswer>) | undefined;
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
  const subscribe = functions.subscribe?.bind(functions);
  const quote = functions.quote?.bind(functions);
  const watchQuotes = functions.watchQuotes?.bind(functions);
  const { checkoutUrl } = functions;

  return {
    name,
    get,
    ...optional('add'),
    ...optional('update'),
    ...optional('remove'),
    ...optional('applyCoupon'),
    ...optional('removeCoupon'),
    ...(subscribe && { subscribe: (fn) => subscribe((cart) => hear(fn, cart)) }),
    ...(quote && {
      quote: async (products, signal) =>
        checkedQuotes(name, 'quote', await quote(products, signal)),
    }),
    ...(watchQuotes && {
      watchQuotes: (fn) =>
        watchQuotes((told) => fn(told && checkedQuotes(name, 'watchQuotes', told))),
    }),
    ...(checkoutUrl !== undefined && { checkoutUrl }),
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
