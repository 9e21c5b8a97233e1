import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { bin, down, grip, pencil, up } from '../../icons/shapes.js';
import type { ConsoleWords } from '../console-words.js';
import { dragItem } from './drag-item.js';

/** What can be done with one item of a list. */
export interface ItemActs {
  /** What the item is called. */
  name: string;
  index: number;
  count: number;
  move: (to: number) => void;
  edit?: () => void;
  remove: () => void;
}

/**
 * The buttons of an item: a handle to drag it by, whose arrow keys move it too, up, down, change, throw out. On a
 * phone up and down are there for those who drag nothing, and seen once they have the focus.
 */
export function renderOrderButtons(
  { name, index, count, move, edit, remove }: ItemActs,
  words: ConsoleWords,
): TemplateResult {
  const round = (
    term: 'moveUp' | 'moveDown' | 'change' | 'throwOut',
    shape: typeof up,
    act: () => void,
    able = true,
  ) =>
    html`<button
      class="round ${term === 'change' ? term : term === 'throwOut' ? '' : 'step'}"
      part="button"
      type="button"
      aria-label="${words.term(term)}: ${name}"
      aria-disabled=${able ? 'false' : 'true'}
      @click=${(event: Event) => {
        if (able) act();
        keepFocus(event);
      }}
    >
      ${icon(shape)}
    </button>`;
  return html`<span class="order">
    <button
      class="round handle"
      part="button"
      type="button"
      aria-label="${words.term('moveByDrag')}: ${name}"
      aria-keyshortcuts="ArrowUp ArrowDown"
      @pointerdown=${(event: PointerEvent) => dragItem(event, move)}
      @keydown=${(event: KeyboardEvent) => {
        const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
        if (step === 0) return;
        event.preventDefault();
        move(index + step);
        keepFocus(event);
      }}
    >
      ${icon(grip)}
    </button>
    ${round('moveUp', up, () => move(index - 1), index > 0)}
    ${round('moveDown', down, () => move(index + 1), index < count - 1)}
    ${edit ? round('change', pencil, edit) : ''} ${round('throwOut', bin, remove)}
  </span>`;
}

/** An item that is put elsewhere loses the focus on the way. */
function keepFocus({ currentTarget }: Event): void {
  const button = currentTarget as HTMLElement;
  setTimeout(() => {
    if (button.isConnected) button.focus();
  });
}
