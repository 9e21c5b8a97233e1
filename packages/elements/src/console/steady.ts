/** A tap sooner than this after a change was meant for what stood there before, in milliseconds. */
const REST_MS = 600;

/** What stands under a finger, and since when: the second tap of two must not do what came up meanwhile. */
export class Steady {
  readonly #places = new Map<string, { what: string; since: number }>();

  /** Takes down what stands at a place; what is there at first has always been. */
  see(place: string, what: string, now = performance.now()): void {
    const seen = this.#places.get(place);
    if (seen?.what === what) return;
    this.#places.set(place, { what, since: seen ? now : -Infinity });
  }

  /** Whether what stands at a place has stood there for long enough to be meant. */
  rests(place: string, now = performance.now()): boolean {
    return now - (this.#places.get(place)?.since ?? -Infinity) >= REST_MS;
  }
}
