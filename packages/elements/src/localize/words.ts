import { formatMoney, type Money, type StallError } from '@livestall/protocol';
import '../locales/en.js';
import { BareWords } from './bare-words.js';
import type { Terms } from './terms.js';

/** An element's words, English built in, and money. */
export class Words<T extends Terms = Terms> extends BareWords<T> {
  /** Why something failed, for people; in the store's own words where it was the store. */
  why({ code, message, retryAfterMs }: StallError): string {
    if (code === 'store-failed') return message;
    // The terms of all languages have it: what is looked up by `T` is known here as a term of `Terms`.
    const words = this as Words;
    return code === 'rate-limited' && retryAfterMs !== undefined
      ? words.term('tooFast', Math.ceil(retryAfterMs / 1_000))
      : words.term('fault', code, message);
  }

  /** An amount as people write it. */
  money(money: Money): string {
    return formatMoney(money, [this.lang()]);
  }
}
