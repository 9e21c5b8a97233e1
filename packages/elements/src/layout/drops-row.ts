import type { Show } from '@livestall/client';
import type { Words } from '../localize/words.js';
import { addStyles } from '../styles/add-styles.js';
import { ticker } from '../time/ticker.js';
import { DropCall } from './drop-call.js';
import { bring, fitsBeside, isSeen, isWithin } from './in-sight.js';
import { newestDrop, untilOpening } from './newest-drop.js';
import { shareRow } from './share-row.js';
import { sharedRow } from './shared-row.styles.js';
import { WheelAlong } from './wheel-along.js';

/** For so long after a touch the row stays where it is, in milliseconds: the next tap may be on its way. */
const CALM_MS = 1_000;

/**
 * The row that drops stand in where there is no room for a column. What came up last, by its drop or its opening, is
 * brought into sight, once, as it may stand past the edge; but never while a finger or the keyboard is in the row, and
 * not where units that are held for the viewer would go out of sight: there a call tells of it. A drop that is unfolded is
 * brought into sight too. A mouse goes along the row by its wheel.
 */
export class DropsRow {
  readonly #show: () => Show | undefined;
  readonly #call: DropCall;
  #column: Element | null = null;
  #row: Element | null = null;
  #attending = new AbortController();
  #seen: number | null = null;
  /** What the call tells of. */
  #called: DropName | null = null;
  /** What was unfolded, until it is drawn so. */
  #unfolded: DropName | null = null;
  #frame = 0;
  #touched: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param root Where the column of the drops is drawn.
   * @param show Whose drops they are.
   */
  constructor(root: Node, show: () => Show | undefined, words: Words) {
    this.#show = show;
    this.#call = new DropCall(words);
    addStyles(root, sharedRow);
  }

  /**
   * Looks at the next frame: who asks may be about to lay something out. What is not drawn yet is brought into sight at a
   * later look.
   *
   * @param column Where the drops stand, and what is shown.
   */
  look(column: Element | null): void {
    this.#column = column;
    this.#lookSoon();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    ticker.drop(this.#lookSoon);
    this.#call.hide();
    this.#attend(null);
  }

  readonly #lookSoon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  };

  #look(): void {
    const show = this.#show();
    if (!show) return;
    const now = show.serverTime();
    const delay = untilOpening(show.stage, now);
    if (delay !== null) ticker.at(delay, this.#lookSoon);
    this.#goToUnfolded();
    if (this.#isHeld) return;
    const column = this.#column;
    const row = column && shareRow(column);
    if (row !== this.#row) this.#attend(row);
    this.#checkCall();
    const newest = newestDrop(show.stage, now);
    const piece = row && newest && pieceOf(row, newest);
    if (!piece || newest.at === this.#seen) return;
    if (piece.getBoundingClientRect().width === 0) return;
    this.#seen = newest.at;
    const kept = row.querySelector('stall-offer')?.shadowRoot?.querySelector('.held');
    const go = () => bring(row, pieceOf(row, newest) ?? piece);
    const notices = column?.parentNode?.querySelector('.notices');
    if (notices && kept && isSeen(kept, row) && !fitsBeside(kept, piece, row)) {
      this.#called = newest;
      this.#call.show(notices, newest.part, piece, go);
    } else {
      this.#call.hide();
      go();
    }
  }

  /** It has nothing to tell once what it tells of is in sight, or gone. */
  #checkCall(): void {
    const piece = this.#row && this.#called && pieceOf(this.#row, this.#called);
    if (!this.#row || !piece || isWithin(piece, this.#row)) this.#call.hide();
  }

  #goToUnfolded(): void {
    const piece = this.#row && this.#unfolded && pieceOf(this.#row, this.#unfolded);
    if (!this.#row || !piece || piece.querySelector('.tab')) return;
    this.#unfolded = null;
    bring(this.#row, piece);
  }

  /** Whether a finger or the keyboard is in the row. What was tapped keeps the focus for long, and is no reason to stay. */
  get #isHeld(): boolean {
    if (this.#touched !== undefined) return true;
    let focused = this.#row?.matches(':focus-within') ? document.activeElement : null;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.matches(':focus-visible') ?? false;
  }

  #attend(row: Element | null): void {
    this.#attending.abort();
    clearTimeout(this.#touched);
    this.#touched = undefined;
    this.#row = row;
    this.#attending = new AbortController();
    const { signal } = this.#attending;
    if (!row) return;
    row.addEventListener('focusout', this.#lookSoon, { signal });
    row.addEventListener('scrollend', this.#lookSoon, { signal });
    row.addEventListener('pointerdown', () => this.#keep(), { signal });
    row.addEventListener('click', (event) => this.#hearTab(event), { signal });
    const wheel = new WheelAlong(row);
    row.addEventListener('wheel', (event) => wheel.turn(event as WheelEvent), { signal });
  }

  #hearTab(event: Event): void {
    const [target] = event.composedPath();
    const tab = target instanceof Element ? target.closest('.tab') : null;
    const id = tab?.closest<HTMLElement>('[data-piece]')?.dataset['piece'];
    const root = tab?.getRootNode();
    if (id === undefined || !(root instanceof ShadowRoot)) return;
    this.#unfolded = { part: root.host.localName, id };
    this.#lookSoon();
  }

  #keep(): void {
    clearTimeout(this.#touched);
    this.#touched = setTimeout(() => {
      this.#touched = undefined;
      this.#lookSoon();
    }, CALM_MS);
  }
}

/** What draws a drop, and the drop's id. */
interface DropName {
  part: string;
  id: string;
}

function pieceOf(row: Element, { part, id }: DropName): Element | null {
  const piece = `[data-piece="${CSS.escape(id)}"]`;
  return row.querySelector(part)?.shadowRoot?.querySelector(piece) ?? null;
}
