/** The rows of a list from one on, up to and without another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What a row is known by: another object of the same id is the same row. */
export interface Row {
  readonly id: string;
}

/** So many rows are remembered, those that were measured last. */
const REMEMBERED = 10_000;

/** Of so many rows the mean is taken; then it stands, and what is guessed by it does not move any more. */
const SAMPLE = 100;

/** How high the rows of a list are: as they were measured, and those that never were as high as these are on average. */
export class RowHeights {
  readonly #measured = new Map<string, number>();
  #mean: number;
  #count = 0;

  /** @param guess How high a row is taken to be while none was measured, in pixels. */
  constructor(guess: number) {
    this.#mean = guess;
  }

  of({ id }: Row): number {
    return this.#measured.get(id) ?? this.#mean;
  }

  set({ id }: Row, height: number): void {
    if (this.#count < SAMPLE && !this.#measured.has(id)) {
      this.#count += 1;
      this.#mean += (height - this.#mean) / this.#count;
    }
    this.#measured.set(id, height);
    const [oldest] = this.#measured.size > REMEMBERED ? this.#measured.keys() : [];
    if (oldest !== undefined) this.#measured.delete(oldest);
  }

  /** The list has another width: nothing that was measured holds any more. */
  forget(): void {
    this.#measured.clear();
    this.#count = 0;
  }

  /** How high some rows are together. */
  sum(rows: readonly Row[], { from, to }: Span): number {
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += this.of(rows[at] as Row);
    return sum;
  }

  /** The rows that lie, if only in part, between two heights below the top of the first. */
  between(rows: readonly Row[], top: number, bottom: number): Span {
    let from = 0;
    let end = 0;
    while (from < rows.length - 1 && end + this.of(rows[from] as Row) <= top) {
      end += this.of(rows[from] as Row);
      from += 1;
    }
    let to = from;
    while (to < rows.length && end < bottom) {
      end += this.of(rows[to] as Row);
      to += 1;
    }
    return { from, to };
  }

  /** The last rows that fill a height. */
  last(rows: readonly Row[], height: number): Span {
    let from = rows.length;
    for (let filled = 0; from > 0 && filled < height; from -= 1) {
      filled += this.of(rows[from - 1] as Row);
    }
    return { from, to: rows.length };
  }
}
