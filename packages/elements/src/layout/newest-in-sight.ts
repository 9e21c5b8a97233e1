import type { NewestDrop } from './newest-drop.js';

/** How far from the row's edge a drop stands, in pixels: the `scroll-padding` of the row. */
const EDGE = 8;

/** Brings what was dropped last into sight, once: it may come up past the edge of the row of drops. */
export class NewestInSight {
  #seen: number | null = null;

  /** @param row Where the drops stand. What is not drawn yet is brought into sight at a later look. */
  look(row: Element | null, newest: NewestDrop | null): void {
    const part = newest && row?.querySelector(newest.part);
    if (!row || !part || newest.droppedAt === this.#seen) return;
    const there = part.getBoundingClientRect();
    if (there.width === 0) return;
    this.#seen = newest.droppedAt;
    const { left, right } = row.getBoundingClientRect();
    // Its first one is its newest. Only by as much as is asked for: the row would snap on to the next one.
    const by = row.matches(':dir(rtl)') ? there.right - right + EDGE : there.left - left - EDGE;
    row.scrollTo({ left: row.scrollLeft + by });
  }
}
