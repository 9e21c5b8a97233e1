/** Turns of a wheel that are closer to each other than this are one, in milliseconds. */
const TURN_MS = 100;

/** How far a turn goes, in widths of the row: it snaps to the next piece. */
const TURN = 0.6;

/** Goes along a row by a mouse's wheel. Where the row does not go on, the turn is the page's. */
export class WheelAlong {
  readonly #row: Element;
  #turnedAt = -Infinity;
  /** Whether the turn that goes on moved the row, and so is none of the page's. */
  #isTaken = false;

  constructor(row: Element) {
    this.#row = row;
  }

  turn(event: WheelEvent): void {
    if (event.deltaX !== 0 || event.deltaY === 0 || event.ctrlKey) return;
    const isNew = event.timeStamp - this.#turnedAt > TURN_MS;
    this.#turnedAt = event.timeStamp;
    if (isNew) this.#isTaken = this.#goAlong(Math.sign(event.deltaY));
    if (this.#isTaken) event.preventDefault();
  }

  /** @returns Whether the row went there, and was not at its end. */
  #goAlong(by: number): boolean {
    const row = this.#row;
    const before = row.scrollLeft;
    row.scrollBy({ left: (row.matches(':dir(rtl)') ? -by : by) * TURN * row.clientWidth });
    return row.scrollLeft !== before;
  }
}
