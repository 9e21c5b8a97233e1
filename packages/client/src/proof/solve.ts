import { StallError } from '@livestall/protocol';
import type { Challenge } from '@livestall/protocol';
import { sleep } from '../core/naps.js';
import { HashFrom } from './hash-from.js';

/** So long it works at a stretch: the page still draws every frame. */
const SLICE_MS = 6;
/** Numbers between two looks at the clock. */
const STEP = 64;

/**
 * The number that is looked for, found in slices, so that the page goes on beside it. Not in a worker: a page's policy would
 * have to allow one from wherever our scripts come.
 *
 * @throws StallError `unavailable` where there is none, `offline` when `signal` aborts.
 */
export async function solve(
  { challenge, salt, maxnumber }: Challenge,
  signal: AbortSignal,
): Promise<number> {
  const hash = new HashFrom(salt);
  const wanted = Array.from(
    { length: 8 },
    (_, n) => Number.parseInt(challenge.slice(n * 8, n * 8 + 8), 16) | 0,
  );
  const isWanted = (number: number) => {
    const words = hash.with(String(number));
    return words[0] === wanted[0] && wanted.every((word, n) => word === words[n]);
  };
  for (let number = 0; number <= maxnumber;) {
    const until = performance.now() + SLICE_MS;
    while (number <= maxnumber && performance.now() < until) {
      const end = Math.min(number + STEP, maxnumber + 1);
      for (; number < end; number += 1) if (isWanted(number)) return number;
    }
    await sleep(0, signal);
    if (signal.aborted) throw new StallError('offline');
  }
  throw new StallError('unavailable');
}
