import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, GraphQLError } from 'graphql';
import { GOODS } from '../../src/stores/numbered-goods.ts';

export const schema = buildSchema(
  readFileSync(path.join(import.meta.dirname, 'commercetools.graphql'), 'utf8'),
);

/** What goods are asked for by: their SKUs. */
export const variants = Object.fromEntries(GOODS.map(({ sku }) => [sku, sku]));

/** The project's codes. The second one's `validUntil` is over. */
const CODES = [
  { id: randomUUID(), code: 'LIVE10', state: 'MatchesCart' },
  { id: randomUUID(), code: 'SUMMER', state: 'NotValid' },
];

const money = (centAmount) => ({
  ...{ __typename: 'Money', type: 'centPrecision' },
  ...{ currencyCode: 'EUR', centAmount, fractionDigits: 2 },
});

const priced = (cents) => ({ value: money(cents), discounted: null });

function refused(code, message, more = {}) {
  return new GraphQLError(message, { extensions: { code, ...more } });
}

/** The root of the schema: what each of its fields that carts need resolves to, in the session of the token. */
export class Store {
  /** The active cart by token, `null` where there is none. */
  #sessions = new Map();
  /** Ids of the carts that have become orders. */
  #ordered = new Set();

  /** What is answered beside the GraphQL API: the page's backend, which asks for tokens and makes orders, and a token that is over. */
  beside({ url, headers }) {
    if (url === '/api/commercetools-token') {
      const token = randomUUID();
      this.#sessions.set(token, null);
      return { status: 200, body: { access_token: token } };
    }
    if (url === '/api/order') {
      this.#order(tokenIn(headers));
      return { status: 204 };
    }
    if (this.#sessions.has(tokenIn(headers))) return null;
    const message = 'invalid_token';
    const body = { statusCode: 401, message, errors: [{ code: message, message }] };
    return { status: 401, body };
  }

  me = (_, { headers }) => {
    const cart = this.#sessions.get(tokenIn(headers));
    return { activeCart: cart && told(cart) };
  };

  products = ({ skus, limit }) => {
    const found = GOODS.filter(({ sku }) => skus.includes(sku)).slice(0, limit);
    return { results: found.map((goods) => ({ masterData: { current: variantsOf(goods) } })) };
  };

  productProjectionSearch = ({ text = '', locale, limit, offset }) => {
    if (text !== '' && !locale) {
      throw refused('InvalidInput', "Malformed parameter: locale: 'text' needs it.");
    }
    const found = PAGES.filter(({ title }) => title.toLowerCase().includes(text));
    const results = found.slice(offset, offset + limit).map(toldPage);
    return { offset, total: found.length, count: results.length, results };
  };

  createMyCart = ({ draft }, { headers }) => {
    const { currency, inventoryMode } = draft;
    if (currency !== 'EUR') throw refused('InvalidInput', `No prices are in ${currency}.`);
    const cart = {
      id: randomUUID(),
      version: 1,
      lines: [],
      codes: [],
      warnings: [],
      inventoryMode,
    };
    this.#sessions.set(tokenIn(headers), cart);
    return told(cart);
  };

  updateMyCart = ({ id, version, actions }, { headers }) => {
    if (this.#ordered.has(id)) {
      throw refused('InvalidOperation', 'The cart has become an order.');
    }
    const cart = this.#sessions.get(tokenIn(headers));
    if (cart?.id !== id) {
      throw refused('ResourceNotFound', `The Resource with ID '${id}' was not found.`);
    }
    if (cart.version !== version) {
      const words = `Object '${id}' has a different version than expected. Expected: ${version} - Actual: ${cart.version}.`;
      throw refused('ConcurrentModification', words, { currentVersion: cart.version });
    }
    cart.warnings = [];
    for (const action of actions) act(cart, action);
    cart.version += 1;
    return told(cart);
  };

  #order(token) {
    this.#ordered.add(this.#sessions.get(token).id);
    this.#sessions.set(token, null);
  }
}

/** What the storefront has a page of each: all sizes of something are on one. */
const PAGES = GOODS.filter(
  ({ title }, index) => GOODS.findIndex((one) => one.title === title) === index,
);

function toldPage({ id, title }) {
  const kinds = GOODS.filter((goods) => goods.title === title).map(variantOf);
  return {
    ...{ id: `product-${id}`, name: title, published: true },
    slug: title.toLowerCase().replaceAll(' ', '-'),
    description: `<p>${title} of our own.</p>`,
    ...{ masterVariant: kinds[0], variants: kinds.slice(1), allVariants: kinds },
  };
}

function tokenIn({ authorization = '' }) {
  return authorization.replace(/^Bearer /, '');
}

function act(cart, { addLineItem, changeLineItemQuantity, removeLineItem, ...codes }) {
  if (addLineItem) addTo(cart, addLineItem);
  if (changeLineItemQuantity) {
    const { lineItemId, quantity } = changeLineItemQuantity;
    fill(cart, lineIn(cart, lineItemId), quantity);
  }
  if (removeLineItem) {
    const gone = lineIn(cart, removeLineItem.lineItemId);
    cart.lines = cart.lines.filter((line) => line !== gone);
  }
  if (codes.addDiscountCode) addCode(cart, codes.addDiscountCode.code);
  if (codes.removeDiscountCode) {
    cart.codes = cart.codes.filter(({ id }) => id !== codes.removeDiscountCode.discountCode.id);
  }
}

function addTo(cart, { sku, quantity = 1 }) {
  const goods = GOODS.find((one) => one.sku === sku);
  if (!goods) {
    throw refused('General', `A product containing a variant with SKU '${sku}' not found.`);
  }
  const line = cart.lines.find((one) => one.goods === goods);
  if (line) {
    fill(cart, line, line.quantity + quantity);
    return;
  }
  const fresh = { id: randomUUID(), goods, quantity: 0 };
  fill(cart, fresh, quantity);
  if (fresh.quantity > 0) cart.lines.push(fresh);
}

function lineIn({ lines }, id) {
  const line = lines.find((one) => one.id === id);
  if (line) return line;
  throw refused('General', `A line item with ID '${id}' not found.`);
}

/** As many as are wanted; where the cart reserves stock, a warning instead if there are not so many. */
function fill(cart, line, wanted) {
  const { sku, stock } = line.goods;
  if (cart.inventoryMode !== 'ReserveOnCart' || wanted <= stock) {
    line.quantity = wanted;
    return;
  }
  const isNew = line.quantity === 0;
  cart.warnings.push({
    ...{ __typename: 'ReservationWarning' },
    code: isNew ? 'CannotCreateReservation' : 'CannotUpdateReservation',
    message: `Failed to ${isNew ? 'create a' : 'update the'} reservation for product ${sku} with quantity ${wanted}.`,
  });
}

function addCode(cart, code) {
  const found = CODES.find((one) => one.code === code);
  if (!found) {
    const words = `The discount code '${code}' cannot be applied to the cart.`;
    throw refused('DiscountCodeNonApplicable', words, { reason: 'DoesNotExist' });
  }
  if (!cart.codes.includes(found)) cart.codes.push(found);
}

function told({ lines, codes, ...cart }) {
  const off = codes.some(({ state }) => state === 'MatchesCart') ? 0.1 : 0;
  const lineItems = lines.map((line) => toldLine(line, off));
  const total = lineItems.reduce((sum, { totalPrice }) => sum + totalPrice.centAmount, 0);
  return {
    ...{ ...cart, lineItems, totalPrice: money(total), taxedPrice: null },
    discountOnTotalPrice: null,
    discountCodes: codes.map(({ id, code, state }) => ({
      ...{ state, discountCode: { id, code } },
      discountCodeRef: { typeId: 'discount-code', id },
    })),
  };
}

/** A line, off each unit of which a cart's discount takes its share. */
function toldLine({ id, goods, quantity }, share) {
  const { id: number, title, sku, price } = goods;
  const off = Math.round(price * share);
  return {
    ...{ id, quantity, productId: String(number), name: title, productSlug: sku },
    ...{ price: priced(price), totalPrice: money((price - off) * quantity), taxedPrice: null },
    discountedPricePerQuantity: off
      ? [
          {
            quantity,
            discountedPrice: {
              value: money(price - off),
              includedDiscounts: [{ discountedAmount: money(off) }],
            },
          },
        ]
      : [],
    variant: variantOf(goods),
  };
}

function variantsOf(goods) {
  return {
    allVariants: ({ skus }) => [goods].filter(({ sku }) => skus.includes(sku)).map(variantOf),
  };
}

function variantOf({ id, sku, title, kind, price, stock }) {
  const attributes = [
    ...[{ name: 'origin', value: { 'de-DE': 'Eifel' } }],
    ...(kind ? [{ name: 'size', value: { key: sku, label: { 'de-DE': kind } } }] : []),
  ];
  const picture = { url: 'https://shop.example/1.jpg', label: title };
  return {
    ...{ id, sku, images: [{ ...picture, dimensions: { width: 800, height: 600 } }] },
    price: ({ currency }) => (currency === 'EUR' ? priced(price) : null),
    availability: { noChannel: { isOnStock: stock > 0, availableQuantity: stock } },
    attributesRaw: ({ includeNames }) =>
      attributes.filter(({ name }) => includeNames.includes(name)),
  };
}
