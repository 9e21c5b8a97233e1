import { LocalizeController } from '@shoelace-style/localize';
import { textIn, type LocalText } from '@livestall/protocol';
import { languageAround } from './language-around.js';
import type { Terms } from './terms.js';

/**
 * An element's words without any language (`Words` has English): terms, the seller's texts and numbers in the language around it, which is the
 * nearest `lang` up the composed tree, else the page's.
 */
export class BareWords<T extends Terms = Terms> extends LocalizeController<T> {
  override lang(): string {
    return languageAround(this.host) ?? super.lang();
  }

  /** BCP 47 tags, most wanted first. */
  get languages(): readonly string[] {
    return [this.lang(), ...navigator.languages];
  }

  /** A seller's text in the viewer's language. */
  text(text: LocalText | undefined): string {
    return textIn(text, this.languages);
  }
}
