import { randomUUID } from 'node:crypto';
import { json } from 'node:stream/consumers';
import { Value } from 'typebox/value';
import { BODIES } from './bigcommerce-contract.mjs';
import { fill, findGoods, told } from './bigcommerce-goods.mjs';

const BASE = '/api/storefront';

/**
 * A refusal. Which there are, and their words, BigCommerce's specification does not say: those of stock and of coupons are as
 * they were reported of real stores (bigcommerce/checkout-sdk-js, issues 864 and 1303).
 */
class Refused extends Error {
  constructor(status, title, detail) {
    super(title);
    this.status = status;
    this.body = { status, title, type: 'about:blank', ...(detail && { detail }) };
  }
}

/** The REST Storefront API of a store: the sessions of its shoppers, and their carts. */
export class Rest {
  #sessions = new Map();

  /** What it answers; `null` where the request is not for it. */
  async answer(request) {
    const { method, url, headers } = request;
    const { pathname } = new URL(url, 'https://shop.example');
    if (!pathname.startsWith(BASE)) return null;
    const session = this.#sessionOf(cookieIn(headers, 'SHOP_SESSION_TOKEN'));
    const known = { 'set-cookie': cookiesOf(session) };
    try {
      const parts = pathname
        .slice(BASE.length + 1)
        .split('/')
        .map(decodeURIComponent);
      if (method === 'GET') return { status: 200, headers: known, body: cartsOf(session) };
      if (!session.isNew && headers['x-xsrf-token'] !== session.token) {
        throw new Refused(403, 'Forbidden');
      }
      const body = checked(method, parts, await json(request));
      return { status: 200, headers: known, ...act(session, method, parts, body) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { status: error.status, headers: known, body: error.body };
    }
  }

  #sessionOf(id) {
    const there = this.#sessions.get(id);
    if (there) {
      there.isNew = false;
      return there;
    }
    const fresh = { id: randomUUID(), token: randomUUID(), cart: null, isNew: true };
    this.#sessions.set(fresh.id, fresh);
    return fresh;
  }
}

function cookieIn({ cookie = '' }, name) {
  return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(cookie)?.[1];
}

function cookiesOf({ id, token }) {
  return [`SHOP_SESSION_TOKEN=${id}; path=/; HttpOnly`, `XSRF-TOKEN=${token}; path=/`];
}

function cartsOf({ cart }) {
  return cart ? [told(cart)] : [];
}

/** A body that the specification allows. */
function checked(method, [kind, id, what, which], body) {
  const place = [kind, id && '*', what, which && '*'].filter(Boolean).join('/');
  const schema = BODIES[`${method} /${place}`];
  if (!schema) throw new Refused(404, 'Not Found');
  const [wrong] = Value.Errors(schema, body);
  if (wrong) throw new Refused(400, 'Bad Request', `${wrong.instancePath} ${wrong.message}`);
  return body;
}

function act(session, method, [kind, id, what, which], body) {
  if (kind === 'carts' && id === undefined) {
    const cart = { id: randomUUID(), version: 1, items: [], coupons: [] };
    for (const item of body.lineItems) put(cart, item);
    session.cart = cart;
    return { body: told(cart) };
  }
  const { cart } = session;
  if (cart?.id !== id) throw new Refused(404, 'Cart does not exist');
  if (body.version !== undefined && body.version !== cart.version) {
    const words = 'The request cannot be processed due to a possible conflict.';
    throw new Refused(409, `${words} Please review the changes and try again.`);
  }
  const isCoupon = what === 'coupons';
  if (isCoupon) changeCoupons(cart, method, body.couponCode ?? which);
  else changeItems(cart, method, which, body);
  cart.version += 1;
  // With its last line the cart goes, too.
  if (cart.items.length === 0) {
    session.cart = null;
    return { status: 204 };
  }
  return { body: isCoupon ? { id, cart: told(cart), coupons: told(cart).coupons } : told(cart) };
}

function changeItems(cart, method, which, { lineItems, lineItem }) {
  if (method === 'POST') {
    for (const item of lineItems) put(cart, item);
    return;
  }
  const item = cart.items.find((one) => one.id === which);
  if (!item) throw new Refused(404, 'Item does not exist');
  if (method === 'DELETE') cart.items = cart.items.filter((one) => one !== item);
  else if (!fill(item, lineItem.quantity)) throw new Refused(400, 'Cart can not be found');
}

function put(cart, { productId, variantId, quantity }) {
  const goods = findGoods(productId, variantId);
  if (!goods) throw new Refused(404, 'Product does not exist');
  const there = cart.items.find((one) => one.goods === goods);
  const item = there ?? { id: randomUUID(), goods, quantity: 0 };
  if (!fill(item, item.quantity + quantity)) throw new Refused(400, 'Cart can not be found');
  if (!there) cart.items.push(item);
}

function changeCoupons(cart, method, code) {
  if (method === 'DELETE') {
    cart.coupons = cart.coupons.filter((one) => one !== code);
    return;
  }
  if (code !== 'LIVE10') {
    const words = `Coupon code \`${code}\` is not eligible for this checkout`;
    throw new Refused(400, 'Incorrect or mismatch', words);
  }
  cart.coupons = [code];
}
