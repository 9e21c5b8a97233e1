import type { Words } from '../localize/words.js';
import type { NewestDrop } from './newest-drop.js';

/** What a drop is called, by its name. */
const TERMS = {
  'stall-offer': 'offerUnfold',
  'stall-coupon': 'couponUnfold',
  'stall-giveaway': 'giveawayUnfold',
} as const satisfies Record<NewestDrop['part'], string>;

/**
 * Tells of a drop that is not brought into sight, as something else must stay there. It stands above the row of the
 * drops, where the talk makes way for it, and a tap goes there.
 */
export class DropCall {
  readonly #words: Words;
  #button: HTMLButtonElement | undefined;
  #talk: HTMLElement | null = null;

  constructor(words: Words) {
    this.#words = words;
  }

  /**
   * @param column Where the drops stand.
   * @param part What draws the drop that it tells of.
   * @param piece The card of that.
   * @param go Brings that into sight.
   */
  show(column: Element, part: NewestDrop['part'], piece: Element, go: () => void): void {
    this.hide();
    const name = piece.querySelector('h3, .tab')?.textContent.trim().replace(/\s+/g, ' ');
    if (!name) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button call';
    button.textContent = this.#words.term(TERMS[part], name);
    button.style.setProperty('--_above', `${heightOf(column)}px`);
    button.addEventListener('click', () => {
      this.hide();
      go();
    });
    // Before what Lit has drawn: it takes what stands behind for its own. And not within, where it would be scrolled.
    column.before(button);
    this.#button = button;
    this.#talk = column.parentNode?.querySelector<HTMLElement>('.talk') ?? null;
    this.#talk?.style.setProperty('--_call', `${button.offsetHeight}px`);
  }

  hide(): void {
    this.#button?.remove();
    this.#button = undefined;
    this.#talk?.style.removeProperty('--_call');
  }
}

/** How high what stands in a column reaches. */
function heightOf(column: Element): number {
  const parts = [...column.querySelectorAll('stall-pinned, .drops > *')]
    .map((part) => part.getBoundingClientRect())
    .filter(({ height }) => height > 0);
  const top = Math.min(...parts.map((part) => part.top));
  return Math.round(column.getBoundingClientRect().bottom - top);
}
