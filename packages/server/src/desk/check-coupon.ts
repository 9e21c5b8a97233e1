import { StallError } from '@livestall/protocol';
import type { CouponDraft, Product } from '@livestall/protocol';
import { checkSpread } from './check-spread.js';
import { isForeign } from './is-foreign.js';
import { mustSay } from './must-say.js';
import { wrongField } from './wrong-field.js';

/**
 * @throws StallError `bad-request`, which names the field: a coupon without words, one that takes nothing off or has what
 * another kind gives, goods or a currency that the show has not, more for one viewer than there are.
 */
export function checkCoupon(draft: CouponDraft, goods: readonly Product[]): void {
  const { amount, minimumSpend, total, perViewer } = draft;
  mustSay('title', draft.title);
  checkGiven(draft);
  checkSpread(draft);
  if (perViewer !== undefined && total !== undefined && perViewer > total) {
    throw new StallError('bad-request', {
      message: 'One viewer would get more than there are.',
      hint: 'body/perViewer is not above body/total.',
    });
  }
  if (amount && minimumSpend && amount.currency !== minimumSpend.currency) {
    throw wrongCurrency('minimumSpend', minimumSpend.currency);
  }
  const misfit = couponMisfit(draft, goods);
  if (misfit) throw misfit;
}

/** What of the goods stands against a coupon; `undefined`: nothing. */
export function couponMisfit(
  { products = [], amount, minimumSpend }: CouponDraft,
  goods: readonly Product[],
): StallError | undefined {
  const unknown = products.find((id) => goods.every((product) => product.id !== id));
  if (unknown !== undefined) {
    return new StallError('bad-request', {
      message: `The goods have no "${unknown}".`,
      hint: 'body/products takes ids of the show’s goods.',
    });
  }
  for (const [field, money] of Object.entries({ amount, minimumSpend })) {
    if (money && isForeign(money.currency, goods)) return wrongCurrency(field, money.currency);
  }
  return undefined;
}

/** What only another kind has is refused, so that nobody believes that it counts. */
function checkGiven({ kind, percent, amount }: CouponDraft): void {
  for (const [field, value] of Object.entries({ percent, amount })) {
    if (value === undefined || field === kind) continue;
    throw wrongField(field, `is nothing that a coupon of the kind ${kind} has`);
  }
  if (amount?.amount === 0) throw wrongField('amount/amount', 'is more than 0');
}

function wrongCurrency(field: string, currency: string): StallError {
  return new StallError('bad-request', {
    message: `${currency} is not the currency here.`,
    hint: `body/${field}/currency takes that of the goods and of the coupon’s other amounts.`,
  });
}
