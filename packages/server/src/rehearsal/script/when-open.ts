import type { Random } from '../random.js';

/** The crowd begins when a drop opens: 8 s after it came up, so that everyone has the same start. */
export const OPENS_AFTER_MS = 8_200;

/** When somebody of the crowd taps what was dropped: most are quick, some take their time. */
export function whenOpen(drop: number, within: number, random: Random): number {
  return Math.round(drop + OPENS_AFTER_MS + random() ** 2 * within);
}
