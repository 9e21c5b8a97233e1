import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { buildClientSchema } from 'graphql';
import { GOODS, refsBySku } from '../../src/stores/numbered-goods.ts';

const require = createRequire(import.meta.url);

export const schema = buildClientSchema(require('@shopify/hydrogen-react/storefront.schema.json'));

/** The numbers of the variants by SKU. */
export const variants = refsBySku();

const gid = (type, id) => `gid://shopify/${type}/${id}`;

/** Of cents. Shopify writes no more digits than it needs: "15.8". */
const money = (amount) => ({ amount: String(amount / 100), currencyCode: 'EUR' });

const refused = (code, field, message) => ({
  userErrors: [{ code, field, message }],
  warnings: [],
});

/** The root of the schema: what each of its fields that carts need resolves to. */
export class Store {
  #carts = new Map();

  /** What is answered beside the GraphQL API: that all carts are too old. */
  beside({ url }) {
    if (url !== '/api/forget') return null;
    this.#carts.clear();
    return { status: 204 };
  }

  localization = () => ({ country: { currency: { isoCode: 'EUR' } } });

  nodes = ({ ids }) => {
    const odd = ids.find((id) => !/^gid:\/\/shopify\/\w+\/\d+$/.test(id));
    if (odd !== undefined) throw new Error(`Invalid global id '${odd}'`);
    return ids.map((wanted) => {
      const goods = GOODS.find(({ id }) => gid('ProductVariant', id) === wanted);
      if (!goods) return null;
      return {
        ...{ __typename: 'ProductVariant', id: wanted, price: money(goods.price) },
        ...{ compareAtPrice: null, availableForSale: goods.stock > 0 },
      };
    });
  };

  products = ({ first, query, after }) => {
    const titles = [...new Set(GOODS.map(({ title }) => title))];
    const found = titles.filter((title) => title.toLowerCase().includes(query ?? ''));
    const from = after ? Number(after) : 0;
    return {
      pageInfo: {
        ...{ hasNextPage: from + first < found.length, hasPreviousPage: from > 0 },
        endCursor: String(from + first),
      },
      nodes: found.slice(from, from + first).map(toldProduct),
    };
  };

  cart = ({ id }) => {
    const cart = this.#carts.get(id);
    return cart ? told(cart) : null;
  };

  cartCreate = ({ input: { lines = [], discountCodes = [] } }) => {
    const id = `gid://shopify/Cart/${randomUUID()}?key=${randomUUID()}`;
    this.#carts.set(id, { id, lines: [], codes: [] });
    const answer = this.cartLinesAdd({ cartId: id, lines: lines ?? [] });
    const codes = discountCodes ?? [];
    if (answer.userErrors.length > 0 || codes.length === 0) return answer;
    return this.cartDiscountCodesUpdate({ cartId: id, discountCodes: codes });
  };

  cartLinesAdd = ({ cartId, lines }) =>
    this.#change(cartId, (cart) => {
      const warnings = [];
      for (const { merchandiseId, quantity = 1 } of lines) {
        const goods = GOODS.find(({ id }) => gid('ProductVariant', id) === merchandiseId);
        if (!goods) {
          const words = `The merchandise with id ${merchandiseId} does not exist.`;
          return refused('INVALID', ['lines', '0', 'merchandiseId'], words);
        }
        let line = cart.lines.find((one) => one.goods === goods);
        if (!line)
          cart.lines.push((line = { id: gid('CartLine', randomUUID()), goods, quantity: 0 }));
        warnings.push(...fill(line, line.quantity + quantity));
      }
      return { warnings };
    });

  cartLinesUpdate = ({ cartId, lines }) =>
    this.#change(cartId, (cart) => {
      const warnings = [];
      for (const { id, quantity } of lines) {
        const line = cart.lines.find((one) => one.id === id);
        if (!line)
          return refused('INVALID_MERCHANDISE_LINE', ['lines', '0', 'id'], 'No such line.');
        warnings.push(...fill(line, quantity));
      }
      return { warnings };
    });

  cartLinesRemove = ({ cartId, lineIds }) =>
    this.#change(cartId, (cart) => {
      cart.lines = cart.lines.filter(({ id }) => !lineIds.includes(id));
      return {};
    });

  cartDiscountCodesUpdate = ({ cartId, discountCodes }) =>
    this.#change(cartId, (cart) => {
      cart.codes = discountCodes ?? [];
      return { warnings: cart.codes.filter((code) => code !== 'LIVE10').map(notCounted) };
    });

  #change(id, act) {
    const cart = this.#carts.get(id);
    if (!cart) return refused('INVALID', ['cartId'], 'The specified cart does not exist.');
    return { userErrors: [], warnings: [], ...act(cart), cart: told(cart) };
  }
}

/** As many as there are; the store says so where they are fewer. */
function fill(line, wanted) {
  const { stock, title } = line.goods;
  line.quantity = Math.min(wanted, stock);
  if (wanted <= stock) return [];
  const code = stock === 0 ? 'MERCHANDISE_OUT_OF_STOCK' : 'MERCHANDISE_NOT_ENOUGH_STOCK';
  return [{ code, message: `Only ${stock} of ${title} are left.`, target: line.id }];
}

function notCounted(code) {
  return code === 'SUMMER'
    ? { code: 'DISCOUNT_CURRENTLY_INACTIVE', message: `${code} is over.`, target: code }
    : { code: 'DISCOUNT_NOT_FOUND', message: `There is no code ${code}.`, target: code };
}

function told({ id, lines, codes }) {
  const subtotal = lines.reduce((sum, { goods, quantity }) => sum + goods.price * quantity, 0);
  const discount = codes.includes('LIVE10') ? Math.round(subtotal / 10) : 0;
  return {
    id,
    checkoutUrl: `https://shop.example/cart/c/${encodeURIComponent(id)}`,
    totalQuantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    cost: { totalAmount: money(subtotal - discount) },
    discountCodes: codes.map((code) => ({ code, applicable: code === 'LIVE10' })),
    discountAllocations:
      discount > 0
        ? [{ __typename: 'CartCodeDiscountAllocation', discountedAmount: money(discount) }]
        : [],
    lines: { nodes: lines.map(toldLine) },
  };
}

/** Shopify has an option and a value of it for what comes in one kind too. */
function toldProduct(title) {
  const kinds = GOODS.filter((goods) => goods.title === title);
  const [{ id, kind: first }] = kinds;
  const name = first === undefined ? 'Title' : 'Size';
  const valueOf = ({ kind = 'Default Title' }) => kind;
  return {
    ...{ id: gid('Product', id), title, description: '', featuredImage: null },
    ...{ handle: title.toLowerCase().replaceAll(' ', '-') },
    onlineStoreUrl: `https://shop.example/products/${title.toLowerCase().replaceAll(' ', '-')}`,
    options: [
      {
        ...{ id: gid('ProductOption', id), name },
        optionValues: kinds.map((one) => ({
          ...{ id: gid('ProductOptionValue', one.id), name: valueOf(one) },
        })),
      },
    ],
    variants: {
      nodes: kinds.map((one) => ({
        ...{ id: gid('ProductVariant', one.id), price: money(one.price) },
        selectedOptions: [{ name, value: valueOf(one) }],
      })),
    },
  };
}

function toldLine({ id, goods, quantity }) {
  const { title, kind = 'Default Title', price } = goods;
  return {
    ...{ __typename: 'CartLine', id, quantity, discountAllocations: [] },
    cost: { amountPerQuantity: money(price), subtotalAmount: money(price * quantity) },
    merchandise: {
      ...{ __typename: 'ProductVariant', id: gid('ProductVariant', goods.id) },
      image: { url: 'https://shop.example/1.jpg', altText: null, width: 800, height: 800 },
      selectedOptions: [{ name: kind === 'Default Title' ? 'Title' : 'Size', value: kind }],
      product: { title, onlineStoreUrl: null },
    },
  };
}
