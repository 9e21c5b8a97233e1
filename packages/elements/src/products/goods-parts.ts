import type { ProductView } from '../goods/product-view.js';

/** So many goods are a part of the list: whole rows of two, three or four columns. */
export const PART = 12;

type Views = readonly ProductView[];

/** A list of goods in parts. The parts are the same until the list is another, and each is until one of its views is. */
export class GoodsParts {
  #list: Views = [];
  #parts: readonly Views[] = [];

  /** The parts of a list. */
  of(list: Views): readonly Views[] {
    if (list === this.#list) return this.#parts;
    this.#list = list;
    const before = this.#parts;
    this.#parts = Array.from({ length: Math.ceil(list.length / PART) }, (_, part) => {
      const views = list.slice(part * PART, (part + 1) * PART);
      const old = before[part] ?? [];
      return old.length === views.length && views.every((view, at) => view === old[at])
        ? old
        : views;
    });
    return this.#parts;
  }
}
