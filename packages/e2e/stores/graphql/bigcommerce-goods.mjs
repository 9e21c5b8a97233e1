import { GOODS } from '../../src/stores/numbered-goods.ts';

/** What comes in sizes, each of them a variant. */
const HONEY = 20;

/** Of a product without options, the one variant that it has is not its own id either. */
const ONLY = 500;

const productIdOf = ({ id, kind }) => (kind ? HONEY : id);
const variantIdOf = ({ id, kind }) => (kind ? id : id + ONLY);

/** What goods are asked for by, by their SKUs. */
export const variants = Object.fromEntries(
  GOODS.map((goods) => [goods.sku, goods.kind ? `${HONEY}/${goods.id}` : String(goods.id)]),
);

/** What a product, or one of its variants, is; of one with options a variant must be named. */
export function findGoods(productId, variantId) {
  return GOODS.find(
    (goods) =>
      productIdOf(goods) === productId &&
      (variantId === undefined ? !goods.kind : variantIdOf(goods) === variantId),
  );
}

/** As many as are wanted, or none of them. @returns whether there are so many */
export function fill(item, wanted) {
  if (wanted > item.goods.stock) return false;
  item.quantity = wanted;
  return true;
}

/** A cart as the API tells it, with the options that were asked for. */
export function told({ id, version, items, coupons }) {
  const base = items.reduce((sum, { goods, quantity }) => sum + goods.price * quantity, 0);
  const off = coupons.length > 0 ? Math.round(base / 10) : 0;
  return {
    ...{ id, version, customerId: 0, email: '', isTaxIncluded: true, locale: 'en' },
    currency: { name: 'Euro', code: 'EUR', symbol: '€', decimalPlaces: 2 },
    ...{ baseAmount: base / 100, discountAmount: 0, cartAmount: (base - off) / 100 },
    coupons: coupons.map((code) => ({
      ...{ id: '1', code, couponType: 1, displayName: '10 % off', discountedAmount: off / 100 },
    })),
    discounts: [],
    lineItems: {
      ...{ physicalItems: items.map(toldItem), digitalItems: [] },
      ...{ giftCertificates: [], customItems: [] },
    },
  };
}

function toldItem({ id, goods, quantity }) {
  const { sku, title: name, kind, price } = goods;
  return {
    ...{ id, parentId: null, productId: productIdOf(goods), variantId: variantIdOf(goods) },
    ...{ sku, name, quantity, brand: '', isTaxable: true, isMutable: true, type: 'physical' },
    ...{ url: `https://shop.example/${sku}/`, imageUrl: 'https://shop.example/1.jpg' },
    ...{ originalPrice: price / 100, listPrice: price / 100, salePrice: price / 100 },
    ...{ extendedListPrice: (price * quantity) / 100, extendedSalePrice: (price * quantity) / 100 },
    ...{ couponAmount: 0, discountAmount: 0, discounts: [] },
    options: kind ? [{ name: 'Size', nameId: 1, value: kind, valueId: 2 }] : [],
  };
}

/** Products as the GraphQL Storefront API tells them: of some ids, or all that there are. */
export function toldProducts(ids) {
  const known = [...new Set(GOODS.map(productIdOf))].map((id) => toldProduct(id));
  return [...known, ...MORE].filter(({ entityId }) => ids?.includes(entityId) ?? true);
}

/** A page of a list, and where the next begins. */
export function pageOf(nodes, { first = 10, after } = {}) {
  const start = Number(after ?? 0);
  const end = start + first;
  return {
    pageInfo: {
      ...{ hasNextPage: end < nodes.length, hasPreviousPage: start > 0 },
      ...{ startCursor: String(start), endCursor: String(end) },
    },
    edges: nodes.slice(start, end).map((node) => ({ node })),
  };
}

function toldProduct(id) {
  const sold = GOODS.filter((goods) => productIdOf(goods) === id);
  const [first] = sold;
  return {
    ...{ ...toldSold(first), entityId: id, name: first.title },
    ...{ path: `/${slugOf(first)}/`, plainTextDescription: `${first.title} of our own.` },
    defaultImage: { url: 'https://shop.example/1.jpg', altText: '' },
    availabilityV2: { __typename: 'ProductAvailable', status: 'Available' },
    productOptions: pageOf(first.kind ? [{ ...SIZE, __typename: 'MultipleChoiceOption' }] : []),
    variants: ({ entityIds, ...page }) => {
      const asked = sold.filter((goods) => entityIds?.includes(variantIdOf(goods)) ?? true);
      return pageOf(asked.map(toldVariant), page);
    },
  };
}

const slugOf = ({ title }) => title.toLowerCase().replaceAll(' ', '-');

const SIZE = { entityId: 1, displayName: 'Size', isRequired: true, isVariantOption: true };

function toldVariant(goods) {
  const { kind } = goods;
  const value = { entityId: variantIdOf(goods), label: kind };
  return {
    ...{ ...toldSold(goods), entityId: variantIdOf(goods), isPurchasable: true },
    options: pageOf(kind ? [{ ...SIZE, values: pageOf([value]) }] : []),
  };
}

function toldSold({ sku, price, stock }) {
  const told = { value: price / 100, currencyCode: 'EUR' };
  return {
    sku,
    prices: { price: told, basePrice: told, salePrice: null },
    inventory: {
      ...{ isInStock: stock > 0, hasVariantInventory: false },
      aggregated: { availableToSell: stock, warningLevel: 0 },
    },
  };
}

const SEEDS = Array.from({ length: 60 }, (_, index) => ({
  ...{ id: 7000 + index, sku: `seeds-${index}`, title: 'Seed mix', kind: `${index + 1} g` },
  ...{ price: 200 + index, stock: 5 },
}));

/** What a catalog alone has to do with: more kinds than go into one query, and goods that want to be told more than an id. */
const MORE = [
  {
    ...toldProduct(GOODS[0].id),
    ...{ entityId: 700, name: 'Seed mix', path: '/seed-mix/' },
    productOptions: pageOf([{ ...SIZE, __typename: 'MultipleChoiceOption' }]),
    variants: (page) => pageOf(SEEDS.map(toldVariant), page),
  },
  ...Array.from({ length: 12 }, (_, index) => ({
    ...toldProduct(GOODS[0].id),
    ...{ entityId: 800 + index, name: `Engraved board ${index}`, path: `/board-${index}/` },
    productOptions: pageOf([
      {
        ...{ __typename: 'TextFieldOption', entityId: 9, displayName: 'Words' },
        ...{ isRequired: true, isVariantOption: false },
      },
    ]),
  })),
];
