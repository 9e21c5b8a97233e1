/**
 * How high what stands at the end of a column reaches: its children, from the first one's top to the column's end, with the
 * column's padding above them. The column itself keeps its size, so that nothing is moved by what comes and goes in it.
 */
export class Lift {
  readonly #changed: (px: number) => void;
  readonly #observer = new ResizeObserver(() => this.#measure());
  #column: Element | null = null;

  /** @param changed Told the height, in whole pixels. */
  constructor(changed: (px: number) => void) {
    this.#changed = changed;
  }

  /** Watches a column, in place of the one before. */
  watch(column: Element | null): void {
    if (column === this.#column) return;
    this.stop();
    this.#column = column;
    if (!column) return;
    for (const child of [column, ...column.children]) this.#observer.observe(child);
  }

  stop(): void {
    this.#observer.disconnect();
    this.#column = null;
  }

  #measure(): void {
    const column = this.#column;
    const first = column?.firstElementChild;
    if (!column || !first) return;
    const { top, bottom } = column.getBoundingClientRect();
    const above = parseFloat(getComputedStyle(column).paddingBlockStart);
    const start = Math.max(top, first.getBoundingClientRect().top - above);
    this.#changed(Math.round(bottom - start));
  }
}
