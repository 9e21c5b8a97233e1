/** A timer that is given more than this goes off at once. */
const LONGEST_MS = 2 ** 31 - 1;

/** Waits that can be cut short. */
export class Naps {
  readonly #sleepers = new Set<() => void>();

  /** Resolves after `ms`, at `wake()`, or when `signal` aborts: look at the signal afterwards. */
  nap(ms: number, signal: AbortSignal): Promise<void> {
    return rest(ms, signal, this.#sleepers);
  }

  /** Ends all naps now. */
  wake(): void {
    for (const wakeUp of [...this.#sleepers]) wakeUp();
  }
}

/** Resolves after `ms` or when `signal` aborts. It is not cut short otherwise. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return rest(ms, signal);
}

function rest(ms: number, signal: AbortSignal, sleepers?: Set<() => void>): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      sleepers?.delete(done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, Math.min(ms, LONGEST_MS));
    sleepers?.add(done);
    signal.addEventListener('abort', done);
  });
}
