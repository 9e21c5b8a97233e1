import { formatMoney, type Money, type StallError } from '@livestall/protocol';
import '../locales/en.js';
import { BareWords } from './bare-words.js';
import type { Terms } from './terms.js';

/** An element's words, English built in, and money. */
export class Words<T extends Terms = Terms> extends BareWords<T> {
  /** Why something failed, for people; in the store's own words where it was the store. */
  why({ code, message }: StallError): string {
    // The terms of all languages have it: what is looked up by `T` is known here as a term of `Terms`.
    return code === 'store-failed' ? message : (this as Words).term('fault', code, message);
  }

  /** An amount as people write it. */
  money(money: Money): string {
    return formatMoney(money, [this.lang()]);
  }
}
