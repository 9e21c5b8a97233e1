import { EARLY_MS } from './moment-of.js';
import type { StreamClock } from './stream.js';

/**
 * The programme date-time at which the picture shows a moment of server time, and the discontinuity in
 * which that date stands; `null` where no line answers. It undoes `momentOf`.
 *
 * @param clocks Oldest first.
 */
export function dateOf(
  clocks: readonly StreamClock[],
  moment: number,
): Pick<StreamClock, 'date' | 'discontinuity'> | null {
  const line = clocks.findLast(({ at }) => at <= moment) ?? clocks[0];
  if (!line || moment < line.at - EARLY_MS) return null;
  return { date: line.date + (moment - line.at), discontinuity: line.discontinuity };
}
