import { StallError } from '@livestall/protocol';
import type { StreamClock } from '@livestall/protocol';

/** @throws StallError `bad-request` where lines do not stand oldest first, as their readers take them. */
export function checkClocks(clocks: readonly StreamClock[]): void {
  if (clocks.every(({ at }, index) => at >= (clocks[index - 1]?.at ?? -Infinity))) return;
  throw new StallError('bad-request', {
    message: 'The lines of the clock are out of order.',
    hint: 'body/recording/clocks stand oldest first, by "at".',
  });
}
