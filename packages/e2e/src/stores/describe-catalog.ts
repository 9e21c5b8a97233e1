import type { StoreCatalog } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from './store-under-test.ts';

/** What every catalog must do that a console searches. */
export function describeCatalog(
  name: string,
  catalog: () => StoreCatalog,
  store: () => StoreUnderTest,
): void {
  describe(`the catalog of ${name}`, () => {
    it('finds a product by a word, as a show takes it', async () => {
      const { plain } = store().goods;
      const { products, next } = await catalog().search('tomatoes');
      expect(next).toBe(undefined);
      expect(products).toMatchObject([
        { title: 'Vine tomatoes', ref: plain.product.ref, price: plain.product.price },
      ]);
      expect(products[0]?.id).toMatch(/^[\w-]{1,64}$/);
      expect(products[0]?.url).toMatch(/^https:\/\/shop\.example\/.*vine-tomatoes/);
      expect(products[0]).not.toHaveProperty('variants');
    });

    it('finds each kind of a product, with its price and what is chosen by it', async () => {
      const [small, large] = store().goods.kinds;
      const [honey] = (await catalog().search('honey')).products;
      const { options = [], variants = [], price } = honey ?? {};
      expect(options).toHaveLength(1);
      const sold = variants.map((variant) => {
        const value = options[0]?.values.find(
          ({ id }) => id === variant.options[options[0]?.id ?? ''],
        );
        return [variant.ref, value?.label, (variant.price ?? price)?.amount];
      });
      expect(sold.toSorted(([, , a = 0], [, , b = 0]) => Number(a) - Number(b))).toEqual([
        [small.variant?.ref, '250 g', small.product.price.amount],
        [large.variant?.ref, '500 g', large.product.price.amount],
      ]);
    });

    it('has all of it by no word, and nothing by one that stands nowhere', async () => {
      const { products } = await catalog().search('');
      expect(products.map(({ title }) => title)).toEqual(
        expect.arrayContaining(['Vine tomatoes', 'Wildflower honey', 'Old-tree pears']),
      );
      expect(await catalog().search('zeppelin')).toEqual({ products: [] });
    });
  });
}
