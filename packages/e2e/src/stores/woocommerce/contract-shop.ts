import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { productsAnswer, searchAnswer } from './contract-products.ts';
import { cartAnswer, type Goods, type KeptCart } from './contract-cart.ts';

const GOODS: Goods[] = [
  { id: 11, name: 'Vine tomatoes &#8211; 1.5 kg', price: 790, stock: 500 },
  { id: 21, name: 'Wildflower honey &amp; comb', kind: '250&nbsp;g', price: 950, stock: 500 },
  { id: 22, name: 'Wildflower honey &amp; comb', kind: '500&nbsp;g', price: 1690, stock: 500 },
  { id: 31, name: 'Old-tree pears', price: 1650, stock: 2 },
  { id: 41, name: 'Wild plums', price: 420, stock: 0 },
];

/** A refusal, by the API's code. */
class RouteError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * A stand-in for a WooCommerce shop, whose plugin is in no registry that a test could install it from. What it takes and
 * answers is written from the Store API's published reference and source (woocommerce/woocommerce, plugins/woocommerce/src/StoreApi).
 */
export async function openContractShop(): Promise<{ address: string; close(): Promise<void> }> {
  const carts = new Map<string, KeptCart>();
  const nonces = new Set<string>();

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const token = request.headers['cart-token'];
    const cookie = /wp_woocommerce_session=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    const known = [token, cookie].find((id) => typeof id === 'string' && carts.has(id));
    const id = typeof known === 'string' ? known : randomUUID();
    const cart = carts.get(id) ?? { items: new Map(), coupons: [] };
    const nonce = randomUUID();
    const headers = {
      ...{ 'content-type': 'application/json', nonce, 'cart-token': id },
      'set-cookie': `wp_woocommerce_session=${id}; path=/; HttpOnly`,
    };
    const spoken = nonces.has(String(request.headers['nonce']));
    const byToken = token !== undefined && known === token;
    nonces.add(nonce);
    carts.set(id, cart);
    try {
      const asked = new URL(request.url ?? '', 'http://shop.example');
      if (asked.pathname.endsWith('/products')) {
        const included = asked.searchParams.get('include');
        if (included === null) {
          const { products, pages } = searchAnswer(GOODS, asked.searchParams);
          const more = { 'x-wp-totalpages': String(pages) };
          response.writeHead(200, { ...headers, ...more }).end(JSON.stringify(products));
          return;
        }
        for (const one of included.split(',')) whole('include', Number(one || NaN));
        const answer = JSON.stringify(productsAnswer(GOODS, asked.searchParams));
        response.writeHead(200, headers).end(answer);
        return;
      }
      if (request.method === 'POST' && !byToken) checkNonce(request, spoken);
      const [, act = ''] =
        /^\/wp-json\/wc\/store\/v1\/cart\/?([\w-]*)$/.exec(request.url ?? '') ?? [];
      if (request.method === 'POST') change(cart, act, JSON.parse(await text(request)) as Asked);
      response
        .writeHead(act === 'add-item' ? 201 : 200, headers)
        .end(JSON.stringify(cartAnswer(cart)));
    } catch (error) {
      if (!(error instanceof RouteError)) throw error;
      const { status, code, message } = error;
      response.writeHead(status, headers).end(JSON.stringify({ code, message, data: { status } }));
    }
  };

  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function checkNonce({ headers }: IncomingMessage, good: boolean): void {
  if (headers['nonce'] === undefined) {
    const words = 'Missing the Nonce header. This endpoint requires a valid nonce.';
    throw new RouteError(401, 'woocommerce_rest_missing_nonce', words);
  }
  if (!good) throw new RouteError(403, 'woocommerce_rest_invalid_nonce', 'Nonce is invalid.');
}

interface Asked {
  id?: unknown;
  key?: string;
  code?: string;
  quantity?: unknown;
}

function change(cart: KeptCart, act: string, { id, key = '', code = '', quantity }: Asked): void {
  if (act === 'add-item') return addItem(cart, id, whole('quantity', quantity));
  if (act === 'apply-coupon') return applyCoupon(cart, code.toLowerCase());
  if (act === 'remove-coupon') {
    cart.coupons = cart.coupons.filter((one) => one !== code.toLowerCase());
    return;
  }
  const item = cart.items.get(key);
  if (!item) {
    const words = 'Cart item no longer exists or is invalid.';
    throw new RouteError(409, 'woocommerce_rest_cart_invalid_key', words);
  }
  if (act === 'remove-item') cart.items.delete(key);
  else item.quantity = whole('quantity', quantity);
}

function addItem({ items }: KeptCart, id: unknown, quantity: number): void {
  const goods = GOODS.find((one) => one.id === whole('id', id));
  if (!goods) {
    const words = `Product with ID "${String(id)}" was not found and cannot be added to the cart.`;
    throw new RouteError(400, 'woocommerce_rest_cart_invalid_product', words);
  }
  const key = `key-${goods.id}`;
  const wanted = quantity + (items.get(key)?.quantity ?? 0);
  if (wanted > goods.stock) {
    throw new RouteError(
      400,
      'woocommerce_rest_product_partially_out_of_stock',
      `You cannot add that amount of &quot;${goods.name}&quot; to the cart because there is not enough stock (${goods.stock} remaining).`,
    );
  }
  items.set(key, { goods, quantity: wanted });
}

function applyCoupon({ coupons }: KeptCart, code: string): void {
  if (code === 'live10') {
    coupons.push(code);
    return;
  }
  const words =
    code === 'summer' ? 'Coupon "summer" has expired!' : `"${code}" is an invalid coupon code.`;
  throw new RouteError(400, 'woocommerce_rest_cart_coupon_error', words);
}

/** WordPress's own check of an argument's type. */
function whole(name: string, value: unknown): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new RouteError(400, 'rest_invalid_param', `Invalid parameter(s): ${name}`);
}
