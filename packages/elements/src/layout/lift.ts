/** What is told of a column, as custom properties in whole pixels: how high what is shown stands, and both with the drops. */
type Height = '--_pinned' | '--_offers';

/** Between what is shown and the drops, in pixels. */
const GAP = 8;

/**
 * How high the drops and what is shown stand in their column. They are moved by it, and what stands beside the column
 * with them: none of it is laid out anew for what comes and goes in it, so nothing shifts.
 */
export class Lift {
  readonly #changed: (heights: Record<Height, number>) => void;
  readonly #observer = new ResizeObserver(() => this.#measure());
  readonly #watched = new Set<Element>();
  #column: Element | null = null;

  /** @param changed Told the heights whenever a part has another size. */
  constructor(changed: (heights: Record<Height, number>) => void) {
    this.#changed = changed;
  }

  /** Watches what stands in a column, in place of the one before. Parts that came later are watched from then on. */
  watch(column: Element | null): void {
    if (column !== this.#column) this.stop();
    this.#column = column;
    for (const part of column?.querySelectorAll('stall-pinned, .drops > *') ?? []) {
      if (this.#watched.has(part)) continue;
      this.#watched.add(part);
      this.#observer.observe(part);
    }
  }

  stop(): void {
    this.#observer.disconnect();
    this.#watched.clear();
    this.#column = null;
  }

  #measure(): void {
    const pinned = heightOf(this.#column?.querySelector('stall-pinned'));
    const drops = heightOf(this.#within('.drops'));
    this.#changed({ '--_pinned': pinned, '--_offers': pinned + (drops && drops + GAP) });
  }

  /** What stands in a box, which may itself have all the room that there is. */
  #within(selector: string): Range | undefined {
    const box = this.#column?.querySelector(selector);
    if (!box) return undefined;
    const range = document.createRange();
    range.selectNodeContents(box);
    return range;
  }
}

function heightOf(piece: Element | Range | null | undefined): number {
  return Math.ceil(piece?.getBoundingClientRect().height ?? 0);
}
