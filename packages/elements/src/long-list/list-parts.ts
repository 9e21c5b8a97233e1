/** So many rows are a part of a list: whole rows of two, three or four columns. */
export const PART = 12;

/** A list in parts. The parts are the same until the list is another, and each is until one of its items is. */
export class ListParts<T> {
  #list: readonly T[] = [];
  #parts: readonly (readonly T[])[] = [];

  /** The parts of a list. */
  of(list: readonly T[]): readonly (readonly T[])[] {
    if (list === this.#list) return this.#parts;
    this.#list = list;
    const before = this.#parts;
    this.#parts = Array.from({ length: Math.ceil(list.length / PART) }, (_, part) => {
      const items = list.slice(part * PART, (part + 1) * PART);
      const old = before[part] ?? [];
      return old.length === items.length && items.every((item, at) => item === old[at])
        ? old
        : items;
    });
    return this.#parts;
  }
}
