/** What holds a screen awake until it is released. */
export interface AwakeLock {
  release(): Promise<void>;
}

/**
 * Keeps a screen awake while it should be: a phone that falls asleep in the seller's hand takes the console
 * with it, and in a viewer's the show. Browsers let go of the lock by themselves when the page is hidden, and none lends one in an
 * insecure context or at a low battery: then the screen sleeps as always.
 */
export class KeepAwake {
  readonly #lend: () => Promise<AwakeLock>;
  #wanted = false;
  #lock: Promise<AwakeLock | null> | null = null;

  /** @param lend Asks for a lock: `navigator.wakeLock`. */
  constructor(lend: () => Promise<AwakeLock>) {
    this.#lend = lend;
  }

  /** Says whether the screen should be awake now. */
  set(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    const held = this.#lock;
    this.#lock = null;
    void held?.then((lock) => lock?.release());
    if (wanted) this.#lock = this.#lend().catch(() => null);
  }
}

/** The page's own lock. @throws where the browser has none, or refuses. */
export async function lendScreen(): Promise<AwakeLock> {
  return navigator.wakeLock.request('screen');
}
