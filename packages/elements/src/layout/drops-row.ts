import type { ShowState } from '@livestall/protocol';
import { addStyles } from '../styles/add-styles.js';
import { newestDrop } from './newest-drop.js';
import { shareRow } from './share-row.js';
import { sharedRow } from './shared-row.styles.js';
import { WheelAlong } from './wheel-along.js';

/** For so long after a touch the row stays where it is, in milliseconds: the next tap may be on its way. */
const CALM_MS = 1_000;

/**
 * The row that drops stand in where there is no room for a column. What was dropped last is brought into sight, once, as
 * it may come up past the edge; but never while a hand or the keyboard is in the row. A mouse goes along it by its wheel.
 */
export class DropsRow {
  readonly #stage: () => ShowState | undefined;
  #column: Element | null = null;
  #row: Element | null = null;
  #attending = new AbortController();
  #seen: number | null = null;
  #frame = 0;
  #touched: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param root Where the column of the drops is drawn.
   * @param stage What is on screen.
   */
  constructor(root: Node, stage: () => ShowState | undefined) {
    this.#stage = stage;
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
    this.#attend(null);
  }

  #lookSoon(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#look();
    });
  }

  #look(): void {
    if (this.#isHeld) return;
    const row = this.#column && shareRow(this.#column);
    if (row !== this.#row) this.#attend(row);
    const stage = this.#stage();
    const newest = stage ? newestDrop(stage) : null;
    const part = newest && row?.querySelector(newest.part);
    if (!row || !part || newest.droppedAt === this.#seen) return;
    if (part.getBoundingClientRect().width === 0) return;
    this.#seen = newest.droppedAt;
    // Only by as much as is asked for: the row would snap on to the next one.
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    row.scrollBy({ ...wayTo(part, row), behavior: still ? 'auto' : 'smooth' });
  }

  /** Whether a hand or the keyboard is in the row. */
  get #isHeld(): boolean {
    return this.#touched !== undefined || (this.#row?.matches(':focus-within') ?? false);
  }

  #attend(row: Element | null): void {
    this.#attending.abort();
    clearTimeout(this.#touched);
    this.#touched = undefined;
    this.#row = row;
    this.#attending = new AbortController();
    const { signal } = this.#attending;
    if (!row) return;
    row.addEventListener('focusout', () => this.#lookSoon(), { signal });
    row.addEventListener('pointerdown', () => this.#keep(), { signal });
    const wheel = new WheelAlong(row);
    row.addEventListener('wheel', (event) => wheel.turn(event as WheelEvent), { signal });
  }

  #keep(): void {
    clearTimeout(this.#touched);
    this.#touched = setTimeout(() => {
      this.#touched = undefined;
      this.#lookSoon();
    }, CALM_MS);
  }
}

/** How far a piece is from where a row begins; its first drop is its newest. */
function wayTo(piece: Element, row: Element): { left: number; top: number } {
  const there = piece.getBoundingClientRect();
  const { left, right, top } = row.getBoundingClientRect();
  const { paddingLeft, paddingRight, paddingTop } = getComputedStyle(row);
  return {
    left: row.matches(':dir(rtl)')
      ? there.right - right + parseFloat(paddingRight)
      : there.left - left - parseFloat(paddingLeft),
    top: there.top - top - parseFloat(paddingTop),
  };
}
