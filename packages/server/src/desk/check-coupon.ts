import { StallError } from '@livestall/protocol';
import type { CouponDraft, Product } from '@livestall/protocol';

/** @throws StallError `bad-request` where a coupon is about goods or in a currency that the show has not. */
export function checkCoupon(draft: CouponDraft, goods: readonly Product[]): void {
  const { products = [], amount, minimumSpend, total, perViewer } = draft;
  const unknown = products.find((id) => goods.every((product) => product.id !== id));
  if (unknown !== undefined) {
    throw new StallError('bad-request', {
      message: `The goods have no "${unknown}".`,
      hint: 'body/products takes ids of the show’s goods.',
    });
  }
  if (perViewer !== undefined && total !== undefined && perViewer > total) {
    throw new StallError('bad-request', {
      message: 'One viewer would get more than there are.',
      hint: 'body/perViewer is not above body/total.',
    });
  }
  if (amount && minimumSpend && amount.currency !== minimumSpend.currency) {
    throw wrongCurrency('minimumSpend', minimumSpend.currency);
  }
  const known = new Set(goods.map(({ price }) => price.currency));
  for (const [field, money] of Object.entries({ amount, minimumSpend })) {
    if (money && known.size > 0 && !known.has(money.currency)) {
      throw wrongCurrency(field, money.currency);
    }
  }
}

function wrongCurrency(field: string, currency: string): StallError {
  return new StallError('bad-request', {
    message: `${currency} is not the currency here.`,
    hint: `body/${field}/currency takes that of the goods and of the coupon’s other amounts.`,
  });
}
