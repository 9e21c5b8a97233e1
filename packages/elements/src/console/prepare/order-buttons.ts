import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { bin, down, pencil, up } from '../../icons/shapes.js';
import type { ConsoleWords } from '../console-words.js';

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

/** The buttons of an item: up, down, change, throw out; a thumb finds them where a drag would slip. */
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
      class="round"
      part="button"
      type="button"
      aria-label="${words.term(term)}: ${name}"
      aria-disabled=${able ? 'false' : 'true'}
      @click=${() => {
        if (able) act();
      }}
    >
      ${icon(shape)}
    </button>`;
  return html`<span class="order">
    ${round('moveUp', up, () => move(index - 1), index > 0)}
    ${round('moveDown', down, () => move(index + 1), index < count - 1)}
    ${edit ? round('change', pencil, edit) : ''} ${round('throwOut', bin, remove)}
  </span>`;
}

/** Lets an item of a list be dragged to the place of another, with a mouse. */
export function dragging(
  event: DragEvent,
  index: number,
  move: (from: number, to: number) => void,
): void {
  const { dataTransfer } = event;
  if (!dataTransfer) return;
  if (event.type === 'dragstart') {
    dataTransfer.setData(KIND, `${index}`);
    dataTransfer.effectAllowed = 'move';
    return;
  }
  if (!dataTransfer.types.includes(KIND)) return;
  event.preventDefault();
  if (event.type === 'drop') move(Number(dataTransfer.getData(KIND)), index);
}

const KIND = 'application/x-livestall-item';
