import type { CartIssue } from '@livestall/protocol';
import { askStore } from '../remote/ask-store.js';
import { Refusal } from '../remote/refusal.js';
import type { ThemeCart, ThemeRefusal } from './theme-types.js';

/**
 * Asks the Ajax API of the store whose page this is.
 *
 * @param file `cart.js`, `cart/add.js`
 * @throws Refusal in the store's words, or `store-unreachable`
 */
export async function askAjax(
  file: string,
  body?: object,
  signal?: AbortSignal,
): Promise<ThemeCart> {
  const { status, body: answer } = await askStore(
    cartRoot() + file,
    {
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      cache: 'no-store',
    },
    signal,
  );
  if (status < 400) return answer as ThemeCart;
  const { message, description = message } = answer as ThemeRefusal;
  const code = codeOf(status);
  throw new Refusal(code, {
    message: description,
    forBuyer: code === 'out-of-stock',
    cause: answer,
  });
}

/** Where the store is: its pages in another language are below `/de/`, and their cart is, too. */
export function cartRoot(): string {
  return new URL(globalThis.Shopify?.routes?.root ?? '/', location.href).href;
}

/** Shopify answers 422 for a thing of which there are not so many, and 404 for one that it does not have. */
function codeOf(status: number): CartIssue['code'] {
  if (status === 404) return 'unknown-product';
  return status === 422 ? 'out-of-stock' : 'refused';
}
