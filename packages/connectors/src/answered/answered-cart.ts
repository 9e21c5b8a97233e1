import type { Cart, CartConnector, CartResult } from '@livestall/protocol';
import type { CartAnswer, CartFunctions } from './cart-functions.js';
import { issueOf } from './issue-of.js';

/**
 * The functions of a page or a platform as a connector: what is thrown becomes an issue, and a refusal leaves the cart as it
 * was. What a fault says is for the console alone. Whether what they answer can be read is for the show to check, as of every connector.
 *
 * @param name The platform, which the console's words begin with.
 */
export function answeredCart(name: string, functions: CartFunctions): CartConnector {
  let last: Cart | null = null;

  const asked = async (fn: string, call: () => Promise<CartAnswer>): Promise<CartResult> => {
    try {
      const answer = await call();
      const result = isResult(answer) ? answer : { cart: answer, errors: [], warnings: [] };
      last = result.cart ?? last;
      return result;
    } catch (thrown) {
      const told = issueOf(thrown);
      // A TypeError is a lost network or a slip in the code: its developer should see which.
      if (!told || thrown instanceof TypeError) {
        console.error(`livestall: ${name}: ${fn}() threw`, thrown);
      }
      const issue = told ?? { code: fn === 'get' ? 'store-unreachable' : 'refused' };
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
    const answered = (...args: unknown[]) => asked(fn, () => call(...args));
    return { [fn]: answered } as unknown as Pick<CartConnector, F>;
  };

  let tells = 0;
  const hear = async (fn: (cart: Cart) => void, told: Cart | undefined) => {
    const tell = (tells += 1);
    const cart = told ?? (await get()).cart;
    // Answers come in any order: that of an older tell says nothing any more.
    if (!cart || tell !== tells) return;
    last = cart;
    fn(cart);
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
    ...(subscribe && { subscribe: (fn) => subscribe((cart) => void hear(fn, cart)) }),
    ...(quote && { quote }),
    ...(watchQuotes && { watchQuotes }),
    ...(checkoutUrl !== undefined && { checkoutUrl }),
  };
}

type OptionalFunction = 'add' | 'update' | 'remove' | 'applyCoupon' | 'removeCoupon';

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
