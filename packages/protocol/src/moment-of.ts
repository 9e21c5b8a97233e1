import type { PictureReading } from './picture-clock.js';
import type { StreamClock } from './stream.js';

/** How far before a line's own date it still answers for a frame: segments begin a little early. */
export const EARLY_MS = 2_000;

/**
 * The server time of the frame on screen, by the show's clock lines, or `null` where none answers.
 *
 * After an encoder's clock was set back, one date may stand on two lines. Then the line whose answer is
 * nearest to `expected` wins; without it the line of the same discontinuity, then the newest.
 *
 * @param clocks Oldest first.
 * @param expected Where the picture should be by now, from its last moment and the media time since.
 */
export function momentOf(
  clocks: readonly StreamClock[],
  reading: PictureReading,
  expected?: number,
): number | null {
  const answers = clocks.flatMap((line, index) => {
    const moment = line.at + (reading.date - line.date);
    const end = clocks[index + 1]?.at ?? Infinity;
    const holds = reading.date >= line.date - EARLY_MS && moment < end;
    return holds ? [{ moment, line }] : [];
  });
  if (expected !== undefined) {
    answers.sort((a, b) => Math.abs(b.moment - expected) - Math.abs(a.moment - expected));
    return answers.at(-1)?.moment ?? null;
  }
  const same = answers.filter(({ line }) => line.discontinuity === reading.discontinuity);
  return (same.at(-1) ?? answers.at(-1))?.moment ?? null;
}
