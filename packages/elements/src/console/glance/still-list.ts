/** A tap sooner than this after something moved was meant for what stood there before, in milliseconds. */
const REST_MS = 600;

/** Something in the list; `gone`: it is over, and keeps its place until the hand is away. */
export type Still<T> = T & { gone?: true };

/**
 * A list that stands still under a hand: while it is touched nothing moves, what is over keeps its place, and what is
 * new gathers.
 */
export class StillList<T extends { id: string }> {
  #drawn: readonly Still<T>[] = [];
  #movedAt = -Infinity;

  /** @param touched Whether a hand is at it: what stood there stands there, in its newest words. */
  read(
    items: readonly T[],
    touched: boolean,
    now = performance.now(),
  ): { drawn: readonly Still<T>[]; fresh: readonly T[] } {
    if (!touched) {
      if (moves(this.#drawn, items)) this.#movedAt = now;
      this.#drawn = items;
      return { drawn: items, fresh: [] };
    }
    const byId = new Map(items.map((item) => [item.id, item]));
    this.#drawn = this.#drawn.map((item) => byId.get(item.id) ?? { ...item, gone: true });
    const there = new Set(this.#drawn.map(({ id }) => id));
    return { drawn: this.#drawn, fresh: items.filter(({ id }) => !there.has(id)) };
  }

  /** Whether it has stood still for long enough that a tap is meant. */
  rests(now = performance.now()): boolean {
    return now - this.#movedAt >= REST_MS;
  }
}

/** Whether something that was there stands elsewhere now. */
function moves(before: readonly { id: string }[], after: readonly { id: string }[]): boolean {
  const places = new Map(after.map(({ id }, index) => [id, index]));
  return before.some(({ id }, index) => (places.get(id) ?? index) !== index);
}
