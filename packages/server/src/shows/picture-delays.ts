/** What is known of no pictures, or too few: ordinary HLS is six to ten seconds behind. */
const UNKNOWN_MS = 8_000;

/** So many tell enough. */
const ENOUGH = 5;

/** Those that came last are gone by, and none that is older than so long, in milliseconds. */
const KEPT = 500;
const FRESH_MS = 180_000;

/** Nobody who tells nonsense makes a drop open at once, or never. */
const LEAST_MS = 2_000;
const MOST_MS = 30_000;

/** All but one in twenty have seen it by then. */
const SHARE = 0.95;

/** How far the pictures of a show are behind what happens, as its viewers' players tell. */
export class PictureDelays {
  #told: { at: number; ms: number }[] = [];

  /**
   * A player has told.
   *
   * @param ms How far behind its picture is.
   * @param at Server time.
   */
  add(ms: number, at: number): void {
    if (this.#told.length >= KEPT) this.#told.shift();
    this.#told.push({ at, ms });
  }

  /** For how long after something happened pictures are still to show it, in milliseconds; 8,000 while too few have told. */
  allowance(at: number): number {
    const fresh = this.#told.filter((one) => at - one.at < FRESH_MS).map(({ ms }) => ms);
    if (fresh.length < ENOUGH) return UNKNOWN_MS;
    fresh.sort((a, b) => a - b);
    const slow = fresh[Math.ceil(fresh.length * SHARE) - 1] ?? UNKNOWN_MS;
    return Math.min(MOST_MS, Math.max(LEAST_MS, slow));
  }
}
