// The store of the examples: a basket that lives in this page, behind the same connector that a real store gives.
import { hostPageCart } from '../sdk/host-page.js';

/** @type {Map<string, { product: any, variant: any, quantity: number }>} */
const lines = new Map();

/** This page is English; the goods are named in several languages. */
const word = (text) => (typeof text === 'string' ? text : text.en);
/** What was chosen of a product's options, in words. */
const chosen = ({ product, variant }) =>
  product.options
    .map(({ id, values }) => word(values.find((value) => value.id === variant.options[id]).label))
    .join(', ');
const price = ({ product, variant }) => variant?.price ?? product.price;
const times = ({ amount, currency }, quantity) => ({ amount: amount * quantity, currency });

/** The basket in the stall's words. */
function basket() {
  const held = [...lines].map(([id, line]) => ({
    id,
    ref: id,
    title: word(line.product.title),
    ...(line.variant && { detail: chosen(line) }),
    quantity: line.quantity,
    price: price(line),
    total: times(price(line), line.quantity),
    ...(line.product.pictures?.[0] && {
      picture: {
        ...line.product.pictures[0],
        url: new URL(line.product.pictures[0].url, location.href).href,
      },
    }),
  }));
  const amount = held.reduce((sum, line) => sum + line.total.amount, 0);
  const count = held.reduce((sum, line) => sum + line.quantity, 0);
  return { lines: held, count, coupons: [], total: { amount, currency: 'USD' } };
}

/** One basket for all stalls of the page, as one store has one. */
export const cart = hostPageCart({
  // This store has no checkout: its goods are to be looked at.
  checkoutUrl: location.pathname,
  get: async () => basket(),
  async add({ product, variant, quantity }) {
    const id = variant?.ref ?? variant?.id ?? product.ref ?? product.id;
    const before = lines.get(id)?.quantity ?? 0;
    lines.set(id, { product, variant, quantity: before + quantity });
    return basket();
  },
  async update(id, quantity) {
    const line = lines.get(id);
    if (line) lines.set(id, { ...line, quantity });
    return basket();
  },
  async remove(id) {
    lines.delete(id);
    return basket();
  },
});
