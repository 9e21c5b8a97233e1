/** What the shop sells. Prices are with tax, in cents. */
export interface Goods {
  id: number;
  name: string;
  kind?: string;
  price: number;
  stock: number;
}

/** A cart as the shop keeps it. */
export interface KeptCart {
  items: Map<string, { goods: Goods; quantity: number }>;
  coupons: string[];
}

/** The shop's tax, of which its prices have a seventh. */
const taxIn = (amount: number) => Math.round((amount * 7) / 107);

/** How amounts are written. */
export const CURRENCY = {
  ...{ currency_code: 'EUR', currency_symbol: '€', currency_minor_unit: 2 },
  ...{ currency_decimal_separator: ',', currency_thousand_separator: '.' },
  ...{ currency_prefix: '', currency_suffix: ' €' },
};

/** An amount and its tax, as two fields of the names that are given. */
function split(name: string, amount: number): Record<string, string> {
  const tax = taxIn(amount);
  return { [name]: String(amount - tax), [`${name}_tax`]: String(tax) };
}

/**
 * A cart as the Store API tells it, field by field as in its published reference
 * (woocommerce/woocommerce, docs/apis/store-api/resources-endpoints/cart.md).
 */
export function cartAnswer({ items, coupons }: KeptCart): object {
  const lines = [...items].map(([key, { goods, quantity }]) => lineAnswer(key, goods, quantity));
  const subtotal = [...items.values()].reduce(
    (sum, { goods, quantity }) => sum + goods.price * quantity,
    0,
  );
  const discount = coupons.length > 0 ? Math.round(subtotal / 10) : 0;
  return {
    items: lines,
    coupons: coupons.map((code) => ({
      ...{ code, discount_type: 'percent' },
      totals: { ...split('total_discount', discount), ...CURRENCY },
    })),
    fees: [],
    totals: {
      ...split('total_items', subtotal),
      ...split('total_fees', 0),
      ...split('total_discount', discount),
      ...{ total_shipping: null, total_shipping_tax: null },
      ...{
        total_price: String(subtotal - discount),
        total_tax: String(taxIn(subtotal - discount)),
      },
      tax_lines: [],
      ...CURRENCY,
    },
    ...{ needs_payment: true, needs_shipping: true, payment_requirements: ['products'] },
    ...{ has_calculated_shipping: false, shipping_rates: [] },
    items_count: [...items.values()].reduce((sum, { quantity }) => sum + quantity, 0),
    ...{ items_weight: 0, cross_sells: [], errors: [], payment_methods: [], extensions: {} },
  };
}

function lineAnswer(key: string, goods: Goods, quantity: number): object {
  const { id, name, kind, price, stock } = goods;
  return {
    ...{ key, parent_item_key: null, id, quantity, name, sku: '' },
    quantity_limits: { minimum: 1, maximum: stock, multiple_of: 1, editable: true },
    ...{ short_description: '<p>Good.</p>', description: '', low_stock_remaining: null },
    ...{ backorders_allowed: false, show_backorder_badge: false, sold_individually: false },
    permalink: `https://shop.example/product/${id}/`,
    images: [
      {
        ...{
          id,
          src: 'https://shop.example/1.jpg',
          thumbnail: 'https://shop.example/1-450x450.jpg',
        },
        ...{ srcset: '', sizes: '(max-width: 800px) 100vw, 800px', name: '1.jpg', alt: '' },
      },
    ],
    variation:
      kind === undefined ? [] : [{ raw_attribute: 'size', attribute: 'Size', value: kind }],
    item_data: [],
    prices: {
      ...{ price: String(price), regular_price: String(price), sale_price: String(price) },
      ...{ price_range: null, ...CURRENCY },
    },
    totals: {
      ...split('line_subtotal', price * quantity),
      ...split('line_total', price * quantity),
      ...CURRENCY,
    },
    ...{ catalog_visibility: 'visible', extensions: {} },
  };
}
