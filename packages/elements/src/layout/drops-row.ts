import type { ShowState } from '@livestall/protocol';
import { newestDrop } from './newest-drop.js';

/** How far from the row's edge a drop stands, in pixels: the `scroll-padding` of the row. */
const EDGE = 8;

/** For so long after a touch the row stays where it is, in milliseconds: the next tap may be on its way. */
const CALM_MS = 1_000;

/** Turns of a wheel that are closer to each other than this are one, in milliseconds. */
const TURN_MS = 100;

/** How far a turn goes, in widths of the row: it snaps to the next drop. */
const TURN = 0.6;

/**
 * The row that drops stand in where there is no room for a column. What was dropped last is brought into sight, once, as
 * it may come up past the edge; but never while a hand or the keyboard is in the row. A mouse goes along it by its wheel.
 */
export class DropsRow {
  readonly #stage: () => ShowState | undefined;
  #row: Element | null = null;
  #attending = new AbortController();
  #seen: number | null = null;
  #touched: ReturnType<typeof setTimeout> | undefined;
  #turnedAt = -Infinity;
  /** Whether the turn that goes on moved the row, and so is none of the page's. */
  #isTaken = false;

  /** @param stage What is on screen. */
  constructor(stage: () => ShowState | undefined) {
    this.#stage = stage;
  }

  /** @param row Where the drops stand. What is not drawn yet is brought into sight at a later look. */
  look(row: Element | null): void {
    if (row !== this.#row) this.#attend(row);
    const stage = this.#stage();
    const newest = stage ? newestDrop(stage) : null;
    const part = newest && row?.querySelector(newest.part);
    if (!row || !part || newest.droppedAt === this.#seen) return;
    if (this.#touched !== undefined || row.matches(':focus-within')) return;
    const there = part.getBoundingClientRect();
    if (there.width === 0) return;
    this.#seen = newest.droppedAt;
    const { left, right } = row.getBoundingClientRect();
    // Its first one is its newest. Only by as much as is asked for: the row would snap on to the next one.
    const by = isFromRight(row) ? there.right - right + EDGE : there.left - left - EDGE;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    row.scrollTo({ left: row.scrollLeft + by, behavior: still ? 'auto' : 'smooth' });
  }

  stop(): void {
    this.#attending.abort();
    clearTimeout(this.#touched);
    this.#touched = undefined;
    this.#row = null;
  }

  #attend(row: Element | null): void {
    this.stop();
    this.#row = row;
    this.#attending = new AbortController();
    const { signal } = this.#attending;
    row?.addEventListener('focusout', () => this.look(row), { signal });
    row?.addEventListener('pointerdown', () => this.#keep(row), { signal });
    row?.addEventListener('wheel', (event) => this.#turn(row, event as WheelEvent), { signal });
  }

  #keep(row: Element): void {
    clearTimeout(this.#touched);
    this.#touched = setTimeout(() => {
      this.#touched = undefined;
      this.look(row);
    }, CALM_MS);
  }

  /** Where the row does not go on, the turn is the page's. */
  #turn(row: Element, event: WheelEvent): void {
    if (event.deltaX !== 0 || event.deltaY === 0 || event.ctrlKey) return;
    const isNew = event.timeStamp - this.#turnedAt > TURN_MS;
    this.#turnedAt = event.timeStamp;
    if (isNew) this.#isTaken = goAlong(row, Math.sign(event.deltaY));
    if (this.#isTaken) event.preventDefault();
  }
}

/** @returns Whether the row went there, and was not at its end. */
function goAlong(row: Element, by: number): boolean {
  const before = row.scrollLeft;
  row.scrollBy({ left: (isFromRight(row) ? -by : by) * TURN * row.clientWidth });
  return row.scrollLeft !== before;
}

function isFromRight(row: Element): boolean {
  return row.matches(':dir(rtl)');
}
