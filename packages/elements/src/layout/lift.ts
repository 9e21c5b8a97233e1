/**
 * What is told of a column, as custom properties in whole pixels: how high what is shown stands, both with the drops, and
 * the higher one, where they share a row.
 */
type Height = '--_pinned' | '--_offers' | '--_shared';

/** What goes by it. It is told to these alone: told to the whole layout, all that stands in it would get its styles anew. */
const MOVED = '.talk, .drops, stall-panel';

/** Between what is shown and the drops, in pixels. */
const GAP = 8;

/**
 * How high the drops and what is shown stand in their column. They are moved by it, and what stands beside the column
 * with them: none of it is laid out anew for what comes and goes in it, so nothing shifts.
 */
export class Lift {
  readonly #changed: () => void;
  readonly #observer = new ResizeObserver(() => this.#measure());
  readonly #watched = new Set<Element>();
  #root: ParentNode | null = null;
  #column: Element | null = null;
  #heights: Record<Height, number> = { '--_pinned': 0, '--_offers': 0, '--_shared': 0 };

  /** @param changed Told that a part has another size. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Watches what stands in the column of a layout, in place of the one before. Parts that came later are watched, and moved,
   * from then on.
   */
  watch(root: ParentNode): void {
    const column = root.querySelector('.offers');
    if (column !== this.#column) this.stop();
    this.#root = root;
    this.#column = column;
    this.#move();
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
    this.#heights = {
      '--_pinned': pinned,
      '--_offers': pinned + (drops && drops + GAP),
      '--_shared': Math.max(pinned, drops),
    };
    this.#move();
    this.#changed();
  }

  #move(): void {
    for (const piece of this.#root?.querySelectorAll<HTMLElement>(MOVED) ?? []) {
      for (const [name, px] of Object.entries(this.#heights)) {
        piece.style.setProperty(name, `${px}px`);
      }
    }
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
