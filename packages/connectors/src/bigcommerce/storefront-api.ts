import { askStore, type StoreAnswer } from '../remote/ask-store.js';
import { tokenIn } from './token-in.js';

/** What a cart is told with beside the rest. */
const OPTIONS = 'include=lineItems.physicalItems.options,lineItems.digitalItems.options';

/**
 * Asks the REST Storefront API of the store whose page this is.
 *
 * @param path `/carts`
 * @throws Refusal `store-unreachable`
 */
export function askStorefront(
  method: string,
  path: string,
  body: object | undefined,
  signal?: AbortSignal,
): Promise<StoreAnswer> {
  const token = tokenIn(globalThis.document?.cookie ?? '');
  return askStore(
    new URL(`/api/storefront${path}?${OPTIONS}`, location.href).href,
    {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(token !== null && { 'x-xsrf-token': token }),
      },
      ...(body && { body: JSON.stringify(body) }),
      credentials: 'same-origin',
      cache: 'no-store',
    },
    signal,
  );
}
