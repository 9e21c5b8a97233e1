import type { PictureDate } from './picture-dates.js';
import { dateIn, type Stretch } from './stretches.js';

/**
 * Where in the media a date stands, or the nearest there is; `null` where no stretch has one. An encoder's
 * clock that was set back gives one date two places: the discontinuity tells them apart, else the later one counts.
 */
export function timeOfDate(
  stretches: readonly Stretch[],
  { date, discontinuity }: PictureDate,
): number | null {
  const nearest = stretches
    .flatMap((stretch) => {
      const first = dateIn(stretch, stretch.start)?.date;
      if (first === undefined) return [];
      const time = stretch.start + (date - first) / 1000;
      const inside = Math.min(Math.max(time, stretch.start), stretch.end);
      const other = stretch.discontinuity === discontinuity ? 0 : 1;
      return [{ time: inside, off: Math.abs(time - inside), other }];
    })
    .sort((a, b) => a.off - b.off || a.other - b.other || b.time - a.time);
  return nearest[0]?.time ?? null;
}
