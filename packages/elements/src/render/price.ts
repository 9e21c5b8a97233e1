import type { Money, QuotedProduct } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';

/** A price as it stands beside goods. */
export interface PriceTag {
  price: Money;
  /** True where other variants cost more. */
  from?: boolean;
  /** True where it is an estimate. */
  about?: boolean;
  /** Struck, where it is higher and of the same currency. */
  compareAt?: Money | undefined;
  /** While the store is asked, its place is kept: the price may be another. */
  quote?: QuotedProduct['quote'];
}

/** A price, the loudest word, and the struck one that it is compared with. Styles: `price.styles.ts`. */
export function renderPrice(
  { price, from = false, about = false, compareAt, quote }: PriceTag,
  words: Words,
): TemplateResult {
  const money = words.money(price);
  const amount = about ? words.term('about', money) : money;
  const told = from ? words.term('from', amount) : amount;
  const before = isLess(price, compareAt) ? words.money(compareAt) : undefined;
  if (quote === 'asking') {
    return html`<span class="price" part="price"
      ><span class="asked numbers" aria-hidden="true" data-like=${told}></span
      >${before === undefined ? nothing : html`<s class="numbers" aria-hidden="true" data-like=${before}></s>`}<span
        class="unseen"
        >${words.term('priceAsked')}</span
      ></span
    >`;
  }
  if (before === undefined) {
    return html`<span class="price numbers" part="price"><span>${told}</span></span>`;
  }
  return html`<span class="price numbers" part="price"
    ><span>${told}</span><span class="unseen">${words.term('before', before)}</span
    ><s part="compare-at" aria-hidden="true">${before}</s></span
  >`;
}

function isLess(price: Money, compareAt: Money | undefined): compareAt is Money {
  return compareAt?.currency === price.currency && compareAt.amount > price.amount;
}
