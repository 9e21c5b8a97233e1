import type { Context } from '../core/context.js';
import { sleep } from '../core/naps.js';
import { toStallError } from '../http/to-stall-error.js';

/** By how much this clock may be ahead of the server's, in milliseconds: the way there and back is not equally long. */
const AHEAD_MS = 1_000;

/** How long after the first refusal it is tried again, in milliseconds; each time twice as long. */
const FIRST_MS = 50;

/**
 * Tries what has opened by this clock until it has by the server's too: whoever taps in that very moment is not early.
 *
 * @param opensAt When it opens; `undefined` where that is not known.
 * @throws StallError what the server answered.
 */
export async function onceOpen<T>(
  { clock, signal }: Pick<Context, 'clock' | 'signal'>,
  opensAt: number | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  // As the viewer saw it: what is asked teaches the clock better, which may take it back.
  const since = clock.time() - (opensAt ?? Infinity);
  const mayBeEarly = since >= 0 && since < AHEAD_MS;
  for (let waitMs = FIRST_MS; ; waitMs *= 2) {
    try {
      return await attempt();
    } catch (thrown) {
      const isEarly = mayBeEarly && toStallError(thrown).code === 'not-open';
      if (!isEarly || waitMs > AHEAD_MS || signal.aborted) throw thrown;
      await sleep(waitMs, signal);
    }
  }
}
