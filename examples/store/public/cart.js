/**
 * The shop's cart, for every script of the shop. Each function answers with the whole cart as the server has priced it,
 * and each change is told to this page (`cart:changed` on document) and to the shop's other tabs.
 *
 * @typedef {object} CartLine
 * @property {string} id
 * @property {string} variantId
 * @property {string} productId
 * @property {string} title
 * @property {string} choice What was chosen, such as "white, 5 kg", and whether it is at a live price; empty without either.
 * @property {string} url
 * @property {string} picture
 * @property {number} quantity
 * @property {number} available
 * @property {number} unitPrice Minor units, as all amounts here.
 * @property {number} lineTotal
 * @property {string} [hold] The hold whose live price it is at.
 *
 * @typedef {object} Cart
 * @property {string} currency
 * @property {number} count
 * @property {CartLine[]} lines
 * @property {{ code: string, title: string, discount: number, problem: { error: string, code: string } | null } | null} coupon
 * @property {number} subtotal
 * @property {number} discount
 * @property {number} total
 */

/** A refusal of the shop: `message` is for the shopper, `code` for programs (`offline` when the shop was not reached). */
export class CartError extends Error {
  /** @override */
  name = 'CartError';

  /**
   * @param {string} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

const tabs = new BroadcastChannel('cart');

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/**
 * The newest cart.
 * @type {Cart | undefined}
 */
let newest;

/** @returns {Promise<Cart>} */
export const getCart = () => inTurn(() => ask('GET', ''));

/**
 * @param {string} variantId
 * @param {number} [quantity]
 * @param {string} [signedPrice] What a live show has promised for them.
 * @returns {Promise<Cart>}
 */
export const addLine = (variantId, quantity = 1, signedPrice) =>
  change('POST', '/lines', () => ({ variantId, quantity, ...(signedPrice && { signedPrice }) }));

/**
 * @param {string} lineId
 * @param {number | ((now: number) => number)} quantity As a function of what it is when this change's turn comes, so
 *   that two quick taps on "+" are two more.
 * @returns {Promise<Cart>}
 */
export const changeLine = (lineId, quantity) =>
  change('PATCH', `/lines/${encodeURIComponent(lineId)}`, () => ({
    quantity: typeof quantity === 'number' ? quantity : quantity(quantityOf(lineId)),
  }));

/**
 * @param {string} lineId
 * @returns {Promise<Cart>}
 */
export const removeLine = (lineId) => change('DELETE', `/lines/${encodeURIComponent(lineId)}`);

/**
 * @param {string} code
 * @returns {Promise<Cart>}
 */
export const applyCoupon = (code) => change('POST', '/coupon', () => ({ code }));

/** @returns {Promise<Cart>} */
export const removeCoupon = () => change('DELETE', '/coupon');

/**
 * Calls `fn` with each new state of the cart, wherever it was changed.
 * @param {(cart: Cart) => void} fn
 * @returns {() => void} stops it
 */
export function onCartChanged(fn) {
  /** @param {Event} event */
  const listener = (event) => fn(/** @type {CustomEvent<Cart>} */ (event).detail);
  document.addEventListener('cart:changed', listener);
  return () => document.removeEventListener('cart:changed', listener);
}

/** Tells the other tabs to look again; for a change that a posted form has made. */
export const tellOtherTabs = () => tabs.postMessage('changed');

/** @param {string} lineId */
const quantityOf = (lineId) => newest?.lines.find(({ id }) => id === lineId)?.quantity ?? 0;

/**
 * @param {string} method
 * @param {string} path
 * @param {() => object} [body] Made when its turn comes.
 * @returns {Promise<Cart>}
 */
async function change(method, path, body) {
  const cart = await inTurn(() => ask(method, path, body?.()));
  tellOtherTabs();
  return cart;
}

/**
 * One request at a time: answers then come in the order of the changes, the newest last, and two quick first clicks
 * do not get a cart each.
 * @template T
 * @param {() => Promise<T>} request
 * @returns {Promise<T>}
 */
function inTurn(request) {
  const answer = last.then(request);
  last = answer.catch(() => undefined);
  return answer;
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<Cart>}
 */
async function ask(method, path, body) {
  const response = await fetch(`/api/cart${path}`, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => {
    throw new CartError('offline', 'We cannot reach the shop. Are you online?');
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new CartError(answer.code ?? 'failed', answer.error ?? 'Something went wrong here.');
  }
  publish(answer);
  return answer;
}

/** @param {Cart} cart */
function publish(cart) {
  const same = JSON.stringify(cart) === JSON.stringify(newest);
  newest = cart;
  if (same) return;
  document.dispatchEvent(new CustomEvent('cart:changed', { detail: cart }));
}

/** A look that nobody waits for: offline, the next one will do. */
const look = () => void getCart().catch(() => undefined);

// The page shows as well, so that scripts hear of the cart once after each load, and a page from the back button is true.
tabs.addEventListener('message', look);
addEventListener('focus', look);
addEventListener('pageshow', look);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') look();
});
