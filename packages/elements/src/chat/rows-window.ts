import { chooseRows } from './choose-rows.js';
import { RowHeights, type Row, type Span } from './row-heights.js';

/** How high a row is taken to be, and what it stands in, while nothing was measured, in pixels. */
const [ROW, ROOM] = [28, 560];

/** With the room that stands in for other rows. */
const WHOLE = { box: 'border-box' } as const;

/** A row that holds the focus stays drawn while it is no more rows than this away. */
const FOCUS_REACH = 200;

/** The part of a list that is drawn, with the room that the others take before and after it, in pixels. */
export interface Part<R> {
  rows: readonly R[];
  before: number;
  after: number;
  /** Whether it goes to the end of the list. */
  last: boolean;
}

/** Where a row was seen, from the upper edge of the box, in pixels. */
interface Mark {
  id: string;
  top: number;
}

/**
 * Of a long list in a box that scrolls, the rows in sight and near it. Nothing is measured but what the browser has laid
 * out anyway; and what is seen stays where it is seen, whatever comes, goes or grows above it.
 */
export class RowsWindow<R extends Row> {
  readonly #heights = new RowHeights(ROW);
  readonly #rowOf = new WeakMap<Element, R>();
  readonly #observer: ResizeObserver;
  #box: HTMLElement | null = null;
  #list: HTMLElement | null = null;
  #rows: readonly R[] = [];
  #drawn: readonly R[] = [];
  #focused: R | undefined;
  #room = ROOM;
  #width = NaN;
  /** How far the box's upper edge is below the top of the first row; `null`: the end of the list is in sight. */
  #top: number | null = null;
  #marks: readonly Mark[] = [];
  #lowest: string | undefined;

  /** @param resized Called after rows or box were laid out with another size, before that is painted. */
  constructor(resized: () => void) {
    this.#observer = new ResizeObserver((entries) => {
      this.#measure(entries);
      resized();
    });
  }

  /** The id of the last row that is in sight, where it does not follow the end. */
  get lowest(): string | undefined {
    return this.#lowest;
  }

  /** Whether less lies above what is in sight than is in sight. */
  get isNearStart(): boolean {
    return this.#top !== null && this.#top < this.#room;
  }

  /** Whether other rows are in sight, or near it, than are drawn. */
  get isStale(): boolean {
    const { from, to } = this.#choose(this.#rows);
    return this.#rows[from]?.id !== this.#drawn[0]?.id || to - from !== this.#drawn.length;
  }

  /** The row that something on screen belongs to. */
  rowOf(element: Element | null | undefined): R | undefined {
    const item = element?.closest('li');
    return item ? this.#rowOf.get(item) : undefined;
  }

  /** How far below the top of the list a row begins, drawn or not; `null` for none of the list. */
  topOf(id: string): number | null {
    const at = this.#rows.findLastIndex((row) => row.id === id);
    return at < 0 ? null : this.#heights.sum(this.#rows, { from: 0, to: at });
  }

  /** What to draw. @param focused A row that does not go while it is near. */
  part(rows: readonly R[], focused: R | undefined): Part<R> {
    this.#focused = focused;
    const { from, to } = this.#choose(rows);
    this.#rows = rows;
    this.#drawn = rows.slice(from, to);
    return {
      rows: this.#drawn,
      before: this.#heights.sum(rows, { from: 0, to: from }),
      after: this.#heights.sum(rows, { from: to, to: rows.length }),
      last: to === rows.length,
    };
  }

  /** Learns which elements the rows became. */
  drawn(box: HTMLElement | null, list: HTMLElement | null): void {
    if (list !== this.#list || box !== this.#box) {
      this.stop();
      for (const one of box && list ? [box, list] : []) this.#observer.observe(one, WHOLE);
      [this.#box, this.#list] = [box, list];
    }
    this.#drawn.forEach((row, at) => {
      const item = list?.children[at];
      if (!item) return;
      if (!this.#rowOf.has(item)) this.#observer.observe(item, WHOLE);
      this.#rowOf.set(item, row);
    });
  }

  /** Looks where it was scrolled to. */
  look(): void {
    if (!this.#box || !this.#list) return;
    const { top, scale } = edges(this.#box);
    this.#top = (top - this.#list.getBoundingClientRect().top) / scale;
    const marks = this.#inSight();
    // What grows above the first line that is whole is not to push it down.
    const isCut = (mark: Mark) => mark.top < 0;
    this.#marks = [...marks.filter((mark) => !isCut(mark)), ...marks.filter(isCut)];
    this.#lowest = marks.at(-1)?.id;
  }

  /** It follows the end again. */
  follow(): void {
    this.#top = null;
    this.#marks = [];
  }

  /** Puts what was in sight back to where it was. */
  hold(): void {
    if (!this.#box) return;
    const { top, scale } = edges(this.#box);
    for (const mark of this.#marks) {
      const item = this.#list?.children[placeOf(mark, this.#drawn)];
      if (!item) continue;
      const moved = (item.getBoundingClientRect().top - top) / scale - mark.top;
      // What is less than a pixel cannot be scrolled.
      if (Math.abs(moved) >= 0.5) this.#box.scrollTop += moved;
      this.#lowest = this.#inSight().at(-1)?.id;
      return;
    }
    // It was scrolled to where no rows were: here they are.
    this.look();
  }

  /** Lets go of what it watches. */
  stop(): void {
    this.#observer.disconnect();
    for (const item of this.#list?.children ?? []) this.#rowOf.delete(item);
    this.#box = null;
    this.#list = null;
  }

  #inSight(): Mark[] {
    const [box, list] = [this.#box, this.#list];
    if (!box || !list) return [];
    const { top, bottom, scale } = edges(box);
    return this.#drawn.flatMap(({ id }, at) => {
      const row = list.children[at]?.getBoundingClientRect();
      return row && row.bottom > top && row.top < bottom
        ? [{ id, top: (row.top - top) / scale }]
        : [];
    });
  }

  #choose(rows: readonly R[]): Span {
    const [first, last] = [this.#drawn[0], this.#drawn.at(-1)];
    const from = placeOf(first, rows);
    const to = placeOf(last, rows) + 1;
    const chosen = chooseRows(rows, this.#heights, {
      sight: { top: this.#topIn(rows), height: this.#room },
      drawn: from >= 0 && to > from ? { from, to } : null,
    });
    return withFocused(chosen, placeOf(this.#focused, rows));
  }

  /** How far the box's upper edge is below the top of the first of these rows. */
  #topIn(rows: readonly R[]): number | null {
    for (const mark of this.#marks) {
      const to = placeOf(mark, rows);
      if (to >= 0) return this.#heights.sum(rows, { from: 0, to }) - mark.top;
    }
    return this.#top;
  }

  #measure(entries: readonly ResizeObserverEntry[]): void {
    const [box, list] = [this.#box, this.#list];
    if (!box || !list) return;
    this.#room = box.clientHeight;
    // All is laid out: this is read, not worked out.
    const gap = parseFloat(getComputedStyle(list).rowGap) || 0;
    if (list.clientWidth !== this.#width) {
      this.#width = list.clientWidth;
      this.#heights.forget();
      const { scale } = edges(box);
      this.#drawn.forEach((row, at) => {
        const item = list.children[at];
        if (item) this.#heights.set(row, item.getBoundingClientRect().height / scale + gap);
      });
    }
    for (const { target, borderBoxSize } of entries) {
      const row = this.#rowOf.get(target);
      if (!target.isConnected) this.#observer.unobserve(target);
      else if (row) this.#heights.set(row, (borderBoxSize[0]?.blockSize ?? 0) + gap);
    }
  }
}

/** Where a box is on screen, and how much larger it is there than it says: a page may zoom or transform it. */
function edges(box: HTMLElement): { top: number; bottom: number; scale: number } {
  const { top, bottom, height } = box.getBoundingClientRect();
  return { top, bottom, scale: height / box.offsetHeight || 1 };
}

/** Where a row stands; -1 where it does not. Nearly always it is near the end. */
function placeOf(row: Row | undefined, rows: readonly Row[]): number {
  return row ? rows.findLastIndex(({ id }) => id === row.id) : -1;
}

function withFocused({ from, to }: Span, at: number): Span {
  if (at < 0 || at < from - FOCUS_REACH || at >= to + FOCUS_REACH) return { from, to };
  return { from: Math.min(from, at), to: Math.max(to, at + 1) };
}
