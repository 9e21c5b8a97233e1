import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, GraphQLError } from 'graphql';
import { GOODS } from '../../src/stores/numbered-goods.ts';

export const schema = buildSchema(
  readFileSync(path.join(import.meta.dirname, 'magento.graphql'), 'utf8'),
);

/** Magento's ids of goods are their SKUs. */
export const variants = Object.fromEntries(GOODS.map(({ sku }) => [sku, sku]));

/** What comes in sizes, each of them a product with an SKU of its own. */
const HONEY = 'honey';

/** The shop's "Only X left Threshold". */
const FEW = 2;

const money = (cents) => ({ value: cents / 100, currency: 'EUR' });

const refused = (code, message) => ({ __typename: 'CartUserInputError', code, message });

function toldPrice({ sku, price, stock }) {
  const told = money(price);
  return {
    ...{ __typename: 'SimpleProduct', sku, only_x_left_in_stock: stock <= FEW ? stock : null },
    stock_status: stock > 0 ? 'IN_STOCK' : 'OUT_OF_STOCK',
    price_range: { minimum_price: { final_price: told, regular_price: told } },
  };
}

function toldPage(goods) {
  const { id, title } = goods;
  return {
    ...{ ...toldPrice(goods), uid: uid(String(id)), name: title },
    url_key: title.toLowerCase().replaceAll(' ', '-'),
    description: { html: `<p>${title} of our own.</p>` },
    image: { url: 'https://shop.example/1.jpg', label: title },
  };
}

const SIZES = GOODS.filter(({ kind }) => kind);

const uid = (words) => Buffer.from(words).toString('base64');

const sizeUid = ({ id }) => uid(`configurable/93/${id}`);

/** What has a page of its own in the shop: a size of honey has none. */
const PAGES = [
  ...GOODS.filter(({ kind }) => !kind).map(toldPage),
  {
    ...toldPage(SIZES[0]),
    ...{ __typename: 'ConfigurableProduct', sku: HONEY },
    configurable_options: [
      {
        ...{ uid: uid('93'), attribute_code: 'size', label: 'Size' },
        values: SIZES.map((size) => ({ uid: sizeUid(size), label: size.kind })),
      },
    ],
    variants: SIZES.map((size) => ({
      attributes: [{ uid: sizeUid(size), code: 'size', label: size.kind }],
      product: toldPrice(size),
    })),
  },
];

function noSuchEntity(message) {
  return new GraphQLError(message, { extensions: { category: 'graphql-no-such-entity' } });
}

/** The root of the schema: what each of its fields that carts need resolves to. */
export class Store {
  #carts = new Map();

  storeConfig = () => ({ default_display_currency_code: 'EUR' });

  cart = ({ cart_id: id }) => told(this.#find(id));

  products = ({ search, filter, pageSize, currentPage }) => {
    if (search === undefined && filter === undefined) {
      throw new GraphQLError("'search' or 'filter' input argument is required.");
    }
    const items = PAGES.filter(
      ({ sku, name }) =>
        name.toLowerCase().includes(search ?? '') && (filter?.sku?.in ?? [sku]).includes(sku),
    );
    const from = (currentPage - 1) * pageSize;
    return {
      items: items.slice(from, from + pageSize),
      total_count: items.length,
      page_info: {
        ...{ page_size: pageSize, current_page: currentPage },
        total_pages: Math.ceil(items.length / pageSize),
      },
    };
  };

  createGuestCart = () => {
    const cart = { id: randomUUID(), items: [], code: null };
    this.#carts.set(cart.id, cart);
    return { cart: told(cart) };
  };

  addProductsToCart = ({ cartId, cartItems }) => {
    const cart = this.#find(cartId);
    const errors = cartItems.flatMap((item) => addTo(cart, item));
    return { cart: told(cart), user_errors: errors };
  };

  updateCartItems = ({ input }) => {
    const cart = this.#find(input.cart_id);
    const errors = input.cart_items.flatMap(({ cart_item_uid: uid, quantity }) =>
      fill(itemIn(cart, uid), quantity),
    );
    return { cart: told(cart), errors };
  };

  removeItemFromCart = ({ input }) => {
    const cart = this.#find(input.cart_id);
    const gone = itemIn(cart, input.cart_item_uid);
    cart.items = cart.items.filter((item) => item !== gone);
    return { cart: told(cart) };
  };

  applyCouponToCart = ({ input }) => {
    const cart = this.#find(input.cart_id);
    if (input.coupon_code !== 'LIVE10') {
      throw noSuchEntity("The coupon code isn't valid. Verify the code and try again.");
    }
    cart.code = input.coupon_code;
    return { cart: told(cart) };
  };

  removeCouponFromCart = ({ input }) => {
    const cart = this.#find(input.cart_id);
    cart.code = null;
    return { cart: told(cart) };
  };

  #find(id) {
    const cart = this.#carts.get(id);
    if (cart) return cart;
    throw noSuchEntity(`Could not find a cart with ID "${id}"`);
  }
}

/** @returns what is refused of it */
function addTo({ items }, { sku, quantity, parent_sku: parent }) {
  const goods = GOODS.find((one) => one.sku === sku);
  // Without its parent a size of honey is a product of its own, which this shop does not sell by itself.
  if (!goods || parent !== (goods.kind && HONEY)) {
    return [refused('PRODUCT_NOT_FOUND', `Could not find a product with SKU "${sku}"`)];
  }
  const item = items.find((one) => one.goods === goods);
  if (item) return fill(item, item.quantity + quantity);
  const fresh = { uid: uid(randomUUID()), goods, quantity: 0 };
  const errors = fill(fresh, quantity);
  if (errors.length === 0) items.push(fresh);
  return errors;
}

function itemIn({ items }, uid) {
  const item = items.find((one) => one.uid === uid);
  if (item) return item;
  throw noSuchEntity('The cart doesn’t contain the item');
}

/** As many as are wanted, or none of them. */
function fill(item, wanted) {
  if (wanted > item.goods.stock) {
    return [refused('INSUFFICIENT_STOCK', 'The requested qty is not available')];
  }
  item.quantity = wanted;
  return [];
}

function told({ id, items, code }) {
  const subtotal = items.reduce((sum, { goods, quantity }) => sum + goods.price * quantity, 0);
  const discount = code ? Math.round(subtotal / 10) : 0;
  return {
    id,
    total_quantity: items.reduce((sum, { quantity }) => sum + quantity, 0),
    applied_coupons: code ? [{ code }] : null,
    prices: {
      grand_total: money(subtotal - discount),
      subtotal_including_tax: money(subtotal),
      discounts: code ? [{ amount: money(discount), label: 'Live' }] : null,
    },
    itemsV2: ({ pageSize }) => ({
      items: items.slice(0, pageSize).map(toldItem),
      total_count: items.length,
    }),
  };
}

function toldItem({ uid, goods, quantity }) {
  const { sku, title: name, kind, price } = goods;
  const product = {
    ...{ __typename: 'SimpleProduct', sku: kind ? HONEY : sku, name, url_key: sku },
    small_image: { url: 'https://shop.example/1.jpg', label: name },
  };
  const item = {
    ...{ __typename: 'SimpleCartItem', uid, quantity, product },
    prices: { price_including_tax: money(price), row_total_including_tax: money(price * quantity) },
  };
  if (!kind) return item;
  return {
    ...item,
    __typename: 'ConfigurableCartItem',
    configurable_options: [{ option_label: 'Size', value_label: kind }],
    configured_variant: { __typename: 'SimpleProduct', sku },
  };
}
