import type { CartConnector, Product } from '@livestall/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BROKEN_REFS } from './broken-refs.ts';
import { Shopper } from './shopper.ts';
import type { StoreUnderTest } from './store-under-test.ts';

/** What every connector must do that says the store's prices. */
export function describeQuotes(name: string, store: () => StoreUnderTest): void {
  describe(`the prices of ${name}`, () => {
    let shopper: Shopper;
    let quote: NonNullable<CartConnector['quote']>;

    beforeEach(async () => {
      shopper = await Shopper.open(store().address);
      const stall = await store().connect(shopper);
      if (!stall.quote) throw new Error(`${name} says no prices.`);
      quote = stall.quote.bind(stall);
    });
    afterEach(() => shopper.close());

    /** As a show has a product that was prepared when it cost something else. */
    const old = (product: Product): Product => ({
      ...product,
      price: { amount: 1, currency: 'XXX' },
    });

    it('are those of what the show lists by its ids, and of each kind', async () => {
      const { plain, kinds } = store().goods;
      const [one, other] = kinds;
      const variants = kinds.flatMap(({ variant }) => variant ?? []);
      const both = { ...one.product, variants };
      const quotes = await quote([old(plain.product), old(both)]);
      const [first, second] = quotes;
      expect(first).toMatchObject({ product: plain.product.id, price: plain.product.price });
      const told = new Map(second?.variants?.map(({ ref, price }) => [ref, price]));
      expect(told).toEqual(
        new Map([
          [one.variant?.ref, one.product.price],
          [other.variant?.ref, other.product.price],
        ]),
      );
    });

    it('are of none that the store does not know', async () => {
      const { plain, unknown } = store().goods;
      const quotes = await quote([unknown.product, plain.product]);
      const priced = quotes.filter(({ price, variants }) => price ?? variants);
      expect(priced.map(({ product }) => product)).toEqual([plain.product.id]);
    });

    it('are not lost for one that is listed by a broken reference', async () => {
      const { plain } = store().goods;
      const odd = BROKEN_REFS.map((ref, index) => ({ ...plain.product, id: `odd-${index}`, ref }));
      const quotes = await quote([...odd, plain.product].map(old));
      expect(quotes).toContainEqual(
        expect.objectContaining({ product: plain.product.id, price: plain.product.price }),
      );
    });

    it('come with the word that all is sold', async () => {
      const [told] = await quote([store().goods.soldOut.product]);
      expect(told).toMatchObject({ product: store().goods.soldOut.product.id, left: 0 });
    });

    it('reject where the store cannot be asked', async () => {
      shopper.line.turn({ silent: true });
      const leave = new AbortController();
      const asked = quote([store().goods.plain.product], leave.signal);
      leave.abort();
      // Some stores are asked by the browser alone, which says that it was told to stop.
      await expect(asked).rejects.toSatisfy(
        ({ name, code }: { name: string; code: unknown }) =>
          name === 'AbortError' || code === 'store-unreachable',
      );
    });
  });
}
