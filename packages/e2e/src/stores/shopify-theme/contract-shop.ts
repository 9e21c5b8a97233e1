import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { GOODS, type NumberedGoods } from '../numbered-goods.ts';

interface KeptCart {
  lines: { goods: NumberedGoods; quantity: number }[];
  codes: string[];
}

/** A refusal as the Ajax API writes it. */
class CartError extends Error {
  readonly status: number;

  constructor(status: number, description: string) {
    super(description);
    this.status = status;
  }
}

/**
 * A stand-in for a Shopify store with a theme: the Ajax API, as far as carts need it, written from its published reference
 * (shopify.dev/docs/api/ajax/reference/cart) and change log.
 */
export async function openContractShop(): Promise<{ address: string; close(): Promise<void> }> {
  const carts = new Map<string, KeptCart>();

  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const known = /cart=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const id = carts.has(known) ? known : randomUUID();
    const cart = carts.get(id) ?? { lines: [], codes: [] };
    carts.set(id, cart);
    response.setHeader('content-type', 'application/json');
    response.setHeader('set-cookie', `cart=${id}; path=/`);
    try {
      const asked = request.method === 'POST' ? (JSON.parse(await text(request)) as Asked) : {};
      const answer = act(cart, request.url ?? '', asked) ?? told(cart);
      response.end(JSON.stringify(answer));
    } catch (error) {
      if (!(error instanceof CartError)) throw error;
      const { status, message: description } = error;
      response
        .writeHead(status)
        .end(JSON.stringify({ status, message: 'Cart Error', description }));
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

interface Asked {
  id?: string;
  quantity?: number;
  items?: { id: string; quantity: number }[];
  discount?: string;
}

/** Does what a file of the API does. @returns its answer, where that is not the cart */
function act(cart: KeptCart, file: string, asked: Asked): object | undefined {
  if (file === '/cart/add.js') {
    for (const { id, quantity } of asked.items ?? []) add(cart, Number(id), quantity);
    return { items: told(cart).items };
  }
  if (file === '/cart/change.js') change(cart, asked.id ?? '', asked.quantity ?? 0);
  if (file === '/cart/update.js') {
    cart.codes = (asked.discount ?? '').split(',').filter((code) => code !== '');
  }
  return undefined;
}

function add({ lines }: KeptCart, id: number, quantity: number): void {
  const goods = GOODS.find((one) => one.id === id);
  if (!goods) throw new CartError(404, 'Cannot find variant');
  if (goods.stock === 0) {
    throw new CartError(422, `The product '${goods.title}' is already sold out.`);
  }
  let line = lines.find((one) => one.goods === goods);
  if (!line) lines.push((line = { goods, quantity: 0 }));
  fill(line, line.quantity + quantity);
}

function change(cart: KeptCart, key: string, quantity: number): void {
  const line = cart.lines.find(({ goods }) => keyOf(goods) === key);
  if (!line) throw new CartError(400, 'no valid id or line parameter');
  if (quantity === 0) cart.lines = cart.lines.filter((one) => one !== line);
  else fill(line, quantity);
}

/** As many as there are, and a refusal where they are fewer. */
function fill(line: KeptCart['lines'][number], wanted: number): void {
  const { stock } = line.goods;
  line.quantity = Math.min(wanted, stock);
  if (wanted > stock) throw new CartError(422, `Only ${stock} items were added to your cart.`);
}

const keyOf = ({ id }: NumberedGoods) => `${id}:abc`;

function told({ lines, codes }: KeptCart) {
  const original = lines.reduce((sum, { goods, quantity }) => sum + goods.price * quantity, 0);
  const discount = codes.includes('LIVE10') ? Math.round(original / 10) : 0;
  return {
    ...{ token: 'a-token', note: '', attributes: {}, currency: 'EUR', requires_shipping: true },
    ...{ original_total_price: original, total_price: original - discount },
    ...{ total_discount: discount, items_subtotal_price: original - discount },
    item_count: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    discount_codes: codes.map((code) => ({ code, applicable: code === 'LIVE10' })),
    items: lines.map(({ goods, quantity }) => ({
      ...{ id: goods.id, variant_id: goods.id, key: keyOf(goods), quantity },
      ...{ price: goods.price, original_price: goods.price, discounted_price: goods.price },
      ...{ line_price: goods.price * quantity, original_line_price: goods.price * quantity },
      ...{ product_title: goods.title, variant_title: goods.kind ?? null },
      product_has_only_default_variant: goods.kind === undefined,
      url: `/products/${goods.id}?variant=${goods.id}`,
      featured_image: { url: '//shop.example/1.jpg', alt: goods.title, width: 800, height: 800 },
    })),
  };
}
