import type { CartItem, StoreCatalog } from '@livestall/protocol';
import { describe, expect, it } from 'vitest';
import type { StoreUnderTest } from './store-under-test.ts';

/**
 * What every catalog must do that a console searches.
 *
 * @param catalogAt The catalog of the store at an address.
 */
export function describeCatalog(
  name: string,
  catalogAt: (address: string) => StoreCatalog,
  store: () => StoreUnderTest,
): void {
  describe(`the catalog of ${name}`, () => {
    const catalog = () => catalogAt(store().address);

    it('finds a product by a word, as a show takes it', async () => {
      const { plain } = store().goods;
      const { products, next } = await catalog().search('tomatoes');
      expect(next).toBe(undefined);
      expect(products).toMatchObject([
        { title: titled('Vine tomatoes'), ref: plain.product.ref, price: plain.product.price },
      ]);
      expect(products[0]?.id).toMatch(/^[\w-]{1,64}$/);
      expect(products[0]?.url).toMatch(/^https:\/\/shop\.example\/.*vine-tomatoes/);
      expect(products[0]).not.toHaveProperty('variants');
    });

    it('finds each kind of a product, with its price and what is chosen by it', async () => {
      const [small, large] = store().goods.kinds;
      const [honey] = (await catalog().search('honey')).products;
      const { options = [], variants = [], price } = honey ?? {};
      expect(honey?.ref).toBe(small.product.ref);
      expect(options).toHaveLength(1);
      const sold = variants.map((variant) => {
        const value = options[0]?.values.find(
          ({ id }) => id === variant.options[options[0]?.id ?? ''],
        );
        return [variant.ref, value?.label, (variant.price ?? price)?.amount];
      });
      expect(sold.toSorted(([, , a = 0], [, , b = 0]) => Number(a) - Number(b))).toEqual([
        [small.variant?.ref, sizeOf(small), small.product.price.amount],
        [large.variant?.ref, sizeOf(large), large.product.price.amount],
      ]);
    });

    it('has all of it by no word, and nothing by one that stands nowhere', async () => {
      const { products } = await catalog().search('');
      expect(products.map(({ title }) => title)).toEqual(
        expect.arrayContaining(
          ['Vine tomatoes', 'Wildflower honey', 'Old-tree pears'].map((title) => titled(title)),
        ),
      );
      expect(await catalog().search('zeppelin')).toEqual({ products: [] });
    });

    it('says that the store cannot be reached', async () => {
      const gone = catalogAt('http://127.0.0.1:1').search('tomatoes');
      await expect(gone).rejects.toMatchObject({ code: 'store-unreachable' });
    });
  });
}

/** A title that begins so: stores add words of their own. */
function titled(title: string): unknown {
  return expect.stringMatching(new RegExp(`^${title}`));
}

function sizeOf({ variant }: CartItem): string | undefined {
  return variant?.options['kind'];
}
