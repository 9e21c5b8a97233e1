/** What a page's tabs have in common, where their browser lets them have it. */
interface Together {
  isSecureContext?: boolean;
  BroadcastChannel?: typeof BroadcastChannel;
  navigator?: { locks?: LockManager };
}

/** The browser's locks; `null` in an insecure context, an old browser, or Node, whose processes are no tabs. */
export function tabLocks(): LockManager | null {
  const { isSecureContext, BroadcastChannel, navigator } = globalThis as Together;
  return (isSecureContext && BroadcastChannel && navigator?.locks) || null;
}

/** What becomes of a place in the line for a lock. */
export interface LockListener {
  /** It is ours. */
  held(): void;
  /** Another tab took it from us. */
  lost(): void;
  /** It is not to be had here at all: a sandboxed frame has no origin to have locks for. */
  refused(): void;
}

/** A lock that one tab of an origin holds at a time; the browser frees it when that tab is gone, however it went. */
export class TabLock {
  readonly #locks: LockManager;
  readonly #name: string;
  readonly #listener: LockListener;
  #place: AbortController | null = null;

  constructor(locks: LockManager, name: string, listener: LockListener) {
    this.#locks = locks;
    this.#name = name;
    this.#listener = listener;
  }

  /** Gets in line, or, with `steal`, takes it from whoever holds it. */
  request(steal = false): void {
    this.leave();
    const place = (this.#place = new AbortController());
    const { signal } = place;
    let held = false;
    const hold = () =>
      new Promise<void>((resolve) => {
        signal.addEventListener('abort', () => resolve());
        if (signal.aborted) return resolve();
        held = true;
        this.#listener.held();
      });
    // The platform has no place in a line that is jumped, so nothing to leave it by.
    this.#locks.request(this.#name, steal ? { steal } : { signal }, hold).catch(() => {
      if (signal.aborted) return;
      if (held) this.#listener.lost();
      else this.#listener.refused();
    });
  }

  /** Lets go of it, or of the place in the line. */
  leave(): void {
    this.#place?.abort();
    this.#place = null;
  }
}
