import { formatMoney, type Money } from '@livestall/protocol';
import '../locales/en.js';
import { BareWords } from './bare-words.js';
import type { Terms } from './terms.js';

/** An element's words, English built in, and money. */
export class Words<T extends Terms = Terms> extends BareWords<T> {
  /** An amount as people write it. */
  money(money: Money): string {
    return formatMoney(money, [this.lang()]);
  }
}
