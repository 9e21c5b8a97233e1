import {
  StallError,
  formatMoney,
  type CartIssue,
  type LocalText,
  type Money,
} from '@livestall/protocol';
import '../locales/en.js';
import { BareWords } from './bare-words.js';
import type { Terms } from './terms.js';

/** What a store's failure says where the store has said nothing. */
const UNTOLD = new StallError('store-failed').message;

/** What a store's refusal says in words of ours, where it says more than that there was one. */
const TERMS: Readonly<
  Partial<
    Record<
      CartIssue['code'],
      'basketFailed' | 'basketAnew' | 'codeUnused' | 'productGone' | 'tooFew' | 'wrongNumber'
    >
  >
> = {
  'coupon-refused': 'codeUnused',
  'out-of-stock': 'tooFew',
  'quantity-refused': 'wrongNumber',
  'session-lost': 'basketAnew',
  'store-unreachable': 'basketFailed',
  'unknown-product': 'productGone',
};

/** An element's words, English built in, and money. */
export class Words<T extends Terms = Terms> extends BareWords<T> {
  /** Why something failed, for people; in the store's own words where it was the store and has given any. */
  why(error: StallError): string {
    const { code, message, retryAfterMs, cause } = error;
    const words = this as Words;
    if (code === 'store-failed' && message === UNTOLD) {
      return this.issue(isIssue(cause) ? cause : { code: 'refused' });
    }
    return code === 'rate-limited' && retryAfterMs !== undefined
      ? words.term('tooFast', Math.ceil(retryAfterMs / 1_000))
      : words.term('fault', code, message);
  }

  /** What a store said of its basket, in its own words where it has given any. */
  issue({ code, message }: CartIssue): string {
    if (message !== undefined) return message;
    // The terms of all languages have them: what is looked up by `T` is known here as a term of `Terms`.
    const words = this as Words;
    const term = TERMS[code];
    return term ? words.term(term) : words.term('fault', 'store-failed', UNTOLD);
  }

  /** Text from elsewhere to stand within a term: its direction turns none of the term's words. Where an element can stand, that is `<bdi>`. */
  within(text: LocalText | undefined): string {
    return `\u2068${this.text(text)}\u2069`;
  }

  /** An amount as people write it. */
  money(money: Money): string {
    const said = formatMoney(money, [this.lang()]);
    // From right to left the sign of "US$" would come before its letters; a mark at its other side keeps it there.
    return said.startsWith('\u200F') ? `${said}\u200E` : said;
  }
}

/** Whether a failed call of a basket brought what its store said of it. An error's words are for developers, with a code too. */
function isIssue(cause: unknown): cause is CartIssue {
  return (
    typeof cause === 'object' && cause !== null && !(cause instanceof Error) && 'code' in cause
  );
}
