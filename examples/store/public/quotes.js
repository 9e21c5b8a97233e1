// What the shop asks for its goods now and how many it has, in the stall's words: a show has the prices of the day when it
// was prepared.

/**
 * @typedef {import('livestall').Product} Product
 * @typedef {import('livestall').Quote} Quote
 * @typedef {{ currency: string, variants: { id: string, price: number, stock: number }[] }} Sold
 */

/**
 * What the shop says of goods of the show. It has few: it tells all at once.
 * @param {readonly Product[]} products
 * @param {AbortSignal} [signal]
 * @returns {Promise<Quote[]>}
 */
export async function quoteGoods(products, signal) {
  const answer = await fetch('/api/products', signal ? { signal } : {});
  if (!answer.ok) throw new Error(`No prices: ${answer.status}`);
  const sold = pricesOf(/** @type {{ products: Sold[] }} */ (await answer.json()).products);
  /** @param {{ id: string, ref?: string }} item */
  const find = ({ id, ref = id }) => sold.get(ref);
  return products.flatMap((product) => {
    const { id, variants } = product;
    if (variants) return { product: id, variants: variants.flatMap((one) => find(one) ?? []) };
    const told = find(product);
    return told ? { product: id, price: told.price, left: told.left } : [];
  });
}

/**
 * Calls `tell` when somebody comes back to the page, for the prices to be asked anew.
 * @param {() => void} tell
 * @returns {() => void} stops it
 */
export function onComeBack(tell) {
  const leave = new AbortController();
  addEventListener('focus', () => tell(), { signal: leave.signal });
  return () => leave.abort();
}

/** @param {Sold[]} products */
function pricesOf(products) {
  return new Map(
    products.flatMap(({ currency, variants }) =>
      variants.map(({ id, price, stock }) => [
        id,
        { ref: id, price: { amount: price, currency }, left: stock },
      ]),
    ),
  );
}
