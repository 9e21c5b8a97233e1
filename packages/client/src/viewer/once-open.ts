import { turnOf } from '@livestall/protocol';
import type { Opening } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { sleep } from '../core/naps.js';
import { toStallError } from '../http/to-stall-error.js';
import type { Visits } from './visits.js';

/** By how much this clock may be ahead of the server's, in milliseconds: the way there and back is not equally long. */
const AHEAD_MS = 1_000;

/** How long after the first refusal it is tried again, in milliseconds; each time twice as long. */
const FIRST_MS = 50;

/**
 * Tries what has opened by this clock until it has by the server's too: whoever taps in that very moment is not early.
 * Where turns are spread, the viewer's is waited for first.
 *
 * @param opening Its terms; `undefined` where these are not known.
 * @throws StallError what the server answered.
 */
export async function onceOpen<T>(
  context: Pick<Context, 'clock' | 'signal'>,
  { opening, visits }: { opening: Opening | undefined; visits: Pick<Visits, 'poke'> },
  attempt: () => Promise<T>,
): Promise<T> {
  const { clock, signal } = context;
  // As the viewer saw it: what is asked teaches the clock better, which may take it back.
  const since = clock.time() - (opening?.opensAt ?? Infinity);
  const mayBeEarly = since >= 0 && since < AHEAD_MS + (opening?.spreadMs ?? 0);
  if (opening && since >= 0) await untilTurn(context, opening, visits);
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

async function untilTurn(
  { clock, signal }: Pick<Context, 'clock' | 'signal'>,
  opening: Opening,
  visits: Pick<Visits, 'poke'>,
): Promise<void> {
  if (clock.time() >= opening.opensAt + (opening.spreadMs ?? 0)) return;
  const turn = turnOf(opening, await visits.poke());
  await sleep(Math.max(0, turn - clock.time()), signal);
}
