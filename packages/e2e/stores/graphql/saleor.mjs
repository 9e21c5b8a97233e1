import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema } from 'graphql';
import { GOODS, refsBySku } from '../../src/stores/numbered-goods.ts';

export const schema = buildSchema(
  readFileSync(path.join(import.meta.dirname, 'saleor.graphql'), 'utf8'),
);

/** Saleor's ids say what they are of, in base64. */
const gid = (type, id) => Buffer.from(`${type}:${id}`).toString('base64');
const variantId = (id) => gid('ProductVariant', id);

/** The ids of the variants by SKU. */
export const variants = refsBySku(variantId);

const money = (cents) => ({ amount: cents / 100, currency: 'EUR' });
const taxed = (cents) => ({ gross: money(cents) });

const CHECKOUT_ID = /^Checkout:[\da-f-]{36}$/;
const VARIANT_ID = /^ProductVariant:\d+$/;

/** The slug of the one channel. */
const CHANNEL = 'farm';

/** As many of a thing as one checkout may have: `limitQuantityPerCheckout`, as it is at first. */
const LIMIT = 50;

function invalidId(id, expected) {
  return Object.assign(new Error(`Invalid ID: ${id}. Expected: ${expected}.`), {
    extensions: { exception: { code: 'GraphQLError' } },
  });
}

/** What the API refuses, by field. */
class FieldError extends Error {
  constructor(field, code, message) {
    super(message);
    this.told = { field, code, message };
  }
}

/** The root of the schema: what each of its fields that carts need resolves to. */
export class Store {
  #checkouts = new Map();

  checkout = ({ id }) => {
    if (!CHECKOUT_ID.test(Buffer.from(id, 'base64').toString())) {
      throw invalidId(id, 'Checkout');
    }
    const checkout = this.#checkouts.get(id);
    return checkout ? told(checkout) : null;
  };

  productVariants = ({ ids, channel, first }) => {
    const odd = ids.find((id) => !VARIANT_ID.test(Buffer.from(id, 'base64').toString()));
    if (odd !== undefined) throw invalidId(odd, 'ProductVariant');
    const sold = channel === CHANNEL ? GOODS.filter(({ id }) => ids.includes(variantId(id))) : [];
    return { edges: sold.slice(0, first).map((goods) => ({ node: toldPrice(goods) })) };
  };

  products = ({ channel, search, first, after }) => {
    const titles = channel === CHANNEL ? [...new Set(GOODS.map(({ title }) => title))] : [];
    const found = titles.filter((title) => title.toLowerCase().includes(search ?? ''));
    const from = after ? Number(after) : 0;
    const end = from + first;
    return {
      pageInfo: { hasNextPage: end < found.length, endCursor: String(end) },
      edges: found.slice(from, end).map((title) => ({ node: toldProduct(title) })),
    };
  };

  checkoutCreate = ({ input: { channel, lines = [] } }) =>
    change(() => {
      if (channel !== CHANNEL) {
        throw new FieldError(
          'channel',
          'NOT_FOUND',
          `Channel with '${channel}' slug does not exist.`,
        );
      }
      const checkout = { id: gid('Checkout', randomUUID()), lines: [], code: null };
      for (const line of lines) addTo(checkout, line);
      this.#checkouts.set(checkout.id, checkout);
      return checkout;
    });

  checkoutLinesAdd = ({ id, lines }) =>
    this.#change(id, (checkout) => lines.forEach((line) => addTo(checkout, line)));

  checkoutLinesUpdate = ({ id, lines }) =>
    this.#change(id, (checkout) => {
      for (const { lineId, quantity } of lines) fill(lineIn(checkout, lineId), quantity);
    });

  checkoutLinesDelete = ({ id, linesIds }) =>
    this.#change(id, (checkout) => {
      const gone = linesIds.map((lineId) => lineIn(checkout, lineId));
      checkout.lines = checkout.lines.filter((line) => !gone.includes(line));
    });

  checkoutAddPromoCode = ({ id, promoCode }) =>
    this.#change(id, (checkout) => {
      if (promoCode !== 'LIVE10') {
        throw new FieldError('promoCode', 'INVALID', 'Promo code is invalid');
      }
      checkout.code = promoCode;
    });

  checkoutRemovePromoCode = ({ id, promoCode }) =>
    this.#change(id, (checkout) => {
      if (checkout.code !== promoCode) {
        const words = 'Cannot remove a promo code not attached to the checkout.';
        throw new FieldError('promoCode', 'INVALID', words);
      }
      checkout.code = null;
    });

  #change(id, act) {
    return change(() => {
      const checkout = this.#checkouts.get(id);
      if (!checkout) throw new FieldError('id', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
      act(checkout);
      return checkout;
    });
  }
}

function toldPrice({ id, price, stock }) {
  return {
    ...{ id: variantId(id), quantityAvailable: Math.min(stock, LIMIT) },
    pricing: { price: taxed(price), priceUndiscounted: taxed(price) },
  };
}

function toldProduct(title) {
  const kinds = GOODS.filter((goods) => goods.title === title);
  const [{ id }] = kinds;
  const blocks = [{ type: 'paragraph', data: { text: `<b>${title}</b> of our own.` } }];
  return {
    ...{ id: gid('Product', id), name: title, slug: title.toLowerCase().replaceAll(' ', '-') },
    description: JSON.stringify({ time: 1, blocks, version: '2.24.3' }),
    thumbnail: { url: 'https://shop.example/1.jpg', alt: '' },
    variants: kinds.map((goods) => ({
      ...{ ...toldPrice(goods), name: goods.kind ?? title },
      attributes: goods.kind
        ? [
            {
              attribute: { id: gid('Attribute', 1), name: 'Size' },
              values: [{ id: gid('AttributeValue', goods.id), name: goods.kind }],
            },
          ]
        : [],
    })),
  };
}

function change(act) {
  try {
    return { checkout: told(act()), errors: [] };
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return { checkout: null, errors: [error.told] };
  }
}

function addTo({ lines }, { variantId: wanted, quantity }) {
  const goods = GOODS.find(({ id }) => variantId(id) === wanted);
  if (!goods) {
    const words = `Could not resolve to a node with the global id list of '['${wanted}']'.`;
    throw new FieldError('variantId', 'GRAPHQL_ERROR', words);
  }
  const line = lines.find((one) => one.goods === goods);
  if (line) {
    fill(line, line.quantity + quantity);
    return;
  }
  const fresh = { id: gid('CheckoutLine', randomUUID()), goods, quantity: 0 };
  fill(fresh, quantity);
  lines.push(fresh);
}

function lineIn({ lines }, id) {
  const line = lines.find((one) => one.id === id);
  if (line) return line;
  throw new FieldError('lineId', 'NOT_FOUND', `Couldn't resolve to a node: ${id}`);
}

/** As many as are wanted, or none of them. */
function fill(line, wanted) {
  const { stock, title } = line.goods;
  if (wanted > stock) {
    const words = `Could not add items ${title}. Only ${stock} remaining in stock.`;
    throw new FieldError('quantity', 'INSUFFICIENT_STOCK', words);
  }
  line.quantity = wanted;
}

function told({ id, lines, code }) {
  const subtotal = lines.reduce((sum, { goods, quantity }) => sum + goods.price * quantity, 0);
  const discount = code ? Math.round(subtotal / 10) : 0;
  return {
    id,
    quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    voucherCode: code,
    discount: money(discount),
    subtotalPrice: taxed(subtotal - discount),
    totalPrice: taxed(subtotal - discount),
    // Saleor spreads a voucher of the whole order over the lines.
    lines: lines.map((line) => toldLine(line, (subtotal - discount) / subtotal)),
  };
}

function toldLine({ id, goods, quantity }, share) {
  const { id: number, title, kind, price } = goods;
  const unit = Math.round(price * share);
  return {
    ...{ id, quantity, unitPrice: taxed(unit), totalPrice: taxed(unit * quantity) },
    ...{ undiscountedUnitPrice: money(price), undiscountedTotalPrice: money(price * quantity) },
    variant: {
      ...{ id: variantId(number), name: kind ?? title },
      attributes: kind ? [{ values: [{ name: kind }] }] : [],
      product: {
        ...{ name: title, slug: goods.sku },
        thumbnail: { url: 'https://shop.example/1.jpg', alt: '' },
      },
    },
  };
}
