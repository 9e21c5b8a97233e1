import type { StallError } from '@livestall/protocol';
import type { Terms } from '../localize/terms.js';
import { Words } from '../localize/words.js';
import type { ConsoleTerms } from './console-terms.js';
import './locales/en.js';

/** The words of the console. In a language that it does not have it is English throughout. */
export class ConsoleWords extends Words<Terms & ConsoleTerms> {
  /** The language around the console, whether or not there are words for it. */
  get wanted(): string {
    return super.lang();
  }

  /** What to do about a failure, where there are words for it in this language: servers speak English. */
  hint({ hint }: StallError): string {
    return this.lang().startsWith('en') ? (hint ?? '') : '';
  }

  override lang(): string {
    const lang = this.wanted;
    return this.exists('console', { lang }) ? lang : 'en';
  }
}
