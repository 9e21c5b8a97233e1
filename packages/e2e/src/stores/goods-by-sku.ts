import type { CartItem } from '@livestall/protocol';
import { item } from './item.ts';
import type { StoreUnderTest } from './store-under-test.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

/**
 * What each store of the suite sells, and its coupons.
 *
 * @param refs The store's ids, by SKU.
 * @param more An id that the store does not have, and how it writes the sizes of its honey.
 */
export function goodsBySku(
  refs: { readonly [sku: string]: string },
  { unknown = '4711', sizes = ['250 g', '500 g'] as [string, string] } = {},
): Pick<StoreUnderTest, 'goods' | 'coupons'> {
  const sold = (sku: string, amount: number, page: string, kind?: string): CartItem =>
    item(refs[sku] ?? '', eur(amount), kind, page);
  const [small, large] = sizes;
  return {
    goods: {
      plain: sold('tomatoes', 790, 'vine-tomatoes'),
      kinds: [
        sold('honey-250g', 950, 'wildflower-honey', small),
        sold('honey-500g', 1690, 'wildflower-honey', large),
      ],
      tooMany: { ...sold('pears', 1650, 'old-tree-pears'), quantity: 3 },
      unknown: item(unknown, eur(100)),
      soldOut: sold('plums', 420, 'wild-plums'),
    },
    coupons: { good: 'LIVE10', takes: eur(79), bad: 'NOPE', expired: 'SUMMER' },
  };
}
