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

/** Products as the GraphQL Storefront API tells them. */
export function toldProducts(ids) {
  const products = [...new Set(GOODS.map(productIdOf))].filter((id) => ids.includes(id));
  return products.map((id) => toldProduct(id));
}

function toldProduct(id) {
  const sold = GOODS.filter((goods) => productIdOf(goods) === id);
  const [first] = sold;
  return {
    ...{ ...toldSold(first), entityId: id, name: first.title },
    variants: ({ entityIds }) => ({
      edges: sold
        .filter((goods) => entityIds.includes(variantIdOf(goods)))
        .map((goods) => ({ node: { ...toldSold(goods), entityId: variantIdOf(goods) } })),
    }),
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
