import type { Words } from '../localize/words.js';
import type { NewestDrop } from './newest-drop.js';

/** What a drop is called, by its name. */
const TERMS = {
  'stall-offer': 'offerUnfold',
  'stall-coupon': 'couponUnfold',
  'stall-giveaway': 'giveawayUnfold',
  'stall-poll': 'pollUnfold',
} as const satisfies Record<NewestDrop['part'], string>;

/**
 * Tells of a drop that is not brought into sight, as something else must stay there. It stands among the notices, where
 * it covers neither that nor the talk, and a tap goes there.
 */
export class DropCall {
  readonly #words: Words;
  #button: HTMLButtonElement | undefined;

  constructor(words: Words) {
    this.#words = words;
  }

  /**
   * @param notices Where it stands.
   * @param part What draws the drop that it tells of.
   * @param piece The card of that.
   * @param go Brings that into sight.
   */
  show(notices: Element, part: NewestDrop['part'], piece: Element, go: () => void): void {
    this.hide();
    const name = piece.querySelector('h3, .tab')?.textContent.trim().replace(/\s+/g, ' ');
    if (!name) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button call';
    button.textContent = this.#words.term(TERMS[part], this.#words.within(name));
    button.addEventListener('click', () => {
      this.hide();
      go();
    });
    // Before what Lit has drawn: it takes what stands behind for its own.
    notices.prepend(button);
    this.#button = button;
  }

  hide(): void {
    this.#button?.remove();
    this.#button = undefined;
  }
}
