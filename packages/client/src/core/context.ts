import type { StallError } from '@livestall/protocol';
import type { Http } from '../http/http.js';
import type { StallStorage } from '../show-options.js';
import { backoffMs } from './backoff.js';
import { sleep } from './naps.js';
import type { Naps } from './naps.js';
import type { ServerClock } from './server-clock.js';

/** What all parts of one followed show share. */
export interface Context {
  readonly http: Http;
  readonly clock: ServerClock;
  readonly storage: StallStorage;
  readonly naps: Naps;
  /** Whether the show's stream is shared with the other tabs of this origin. Default: no. */
  readonly share?: boolean;
  /** Until it is settled nothing but the show itself is fetched. Default: it is. */
  readonly first?: Promise<unknown> | undefined;
  /** Aborts when the part is no more needed. */
  readonly signal: AbortSignal;
  readonly changed: () => void;
}

/**
 * Waits before the next try: as long as the server asked for, which nothing cuts short, then the
 * jittered back-off, which `wake()` does.
 *
 * @param failures How many tries in a row failed.
 */
export async function pause(
  { naps, signal }: Pick<Context, 'naps' | 'signal'>,
  failures: number,
  error?: StallError | null,
): Promise<void> {
  if (error?.retryAfterMs !== undefined) await sleep(error.retryAfterMs, signal);
  await naps.nap(backoffMs(failures), signal);
}

/** The same context for a part that ends with `signal`. */
export function childContext(context: Context, signal: AbortSignal): Context {
  return { ...context, signal };
}
