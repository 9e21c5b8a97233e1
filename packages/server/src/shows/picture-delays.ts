/** What is known of no pictures, or too few: ordinary HLS is six to ten seconds behind. */
const UNKNOWN_MS = 8_000;

/** So many tell enough. */
const ENOUGH = 5;

/** So many that told last are gone by, and none that told longer ago, in milliseconds. */
const KEPT = 500;
const FRESH_MS = 180_000;

/** Nobody who tells nonsense makes a drop open at once, or never. */
const LEAST_MS = 2_000;
const MOST_MS = 30_000;

/** All but one in twenty have seen it by then. */
const SHARE = 0.95;

/** How far the pictures of a show are behind what happens, as its viewers' players tell. */
export class PictureDelays {
  /** By who told, the newest last. */
  readonly #told = new Map<string, { at: number; ms: number }>();

  /**
   * A player has told. Of one address its newest word counts, so that no machine alone decides when drops open.
   *
   * @param ms How far behind its picture is.
   * @param at Server time.
   * @param address Whose word it is: kept in memory alone, and for minutes.
   */
  add(ms: number, at: number, address: string): void {
    this.#told.delete(address);
    this.#told.set(address, { at, ms });
    for (const [oldest, told] of this.#told) {
      if (this.#told.size <= KEPT && at - told.at < FRESH_MS) break;
      this.#told.delete(oldest);
    }
  }

  /** For how long after something happened pictures are still to show it, in milliseconds; 8,000 while too few have told. */
  allowance(at: number): number {
    const all = [...this.#told.values()];
    const fresh = all.filter((one) => at - one.at < FRESH_MS).map(({ ms }) => ms);
    if (fresh.length < ENOUGH) return UNKNOWN_MS;
    fresh.sort((a, b) => a - b);
    const slow = fresh[Math.ceil(fresh.length * SHARE) - 1] ?? UNKNOWN_MS;
    return Math.min(MOST_MS, Math.max(LEAST_MS, slow));
  }
}
