import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goodsIdOf, refOfGoods } from './goods-id.js';

it('reads what it writes', () => {
  const id = fc.integer({ min: 1 });
  fc.assert(
    fc.property(id, fc.option(id), (productId, variantId) => {
      const goods = { productId, ...(variantId !== null && { variantId }) };
      expect(goodsIdOf(refOfGoods(productId, variantId))).toEqual(goods);
    }),
  );
});

it('reads nothing else', () => {
  const part = fc.constantFrom('1', '86', '/', ' ', '-', '%', '٣', 'sku');
  const ref = fc.oneof(
    fc.string(),
    fc.array(part).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(ref, (written) => {
      const goods = goodsIdOf(written);
      if (goods) expect(written).toMatch(/^\d+(\/\d+)?$/);
    }),
  );
});
