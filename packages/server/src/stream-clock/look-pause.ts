import type { MediaPlaylist } from './parse-playlist.js';

/**
 * Looks about so often in a target duration, so that an arrival is known well. Not a whole number: looks in
 * step with the encoder would all be late by the same.
 */
const LOOKS = 6.3;

/** Between two looks at a playlist, at least. */
export const SHORTEST_MS = 200;

/** Between two looks at a playlist, at most. */
export const LONGEST_MS = 15_000;

/**
 * How long to wait from one look at a playlist to the next, in milliseconds: within bounds whatever it says,
 * since a timer takes a wait that is too long for it as none.
 */
export function lookPause({
  targetDuration,
  ended,
}: Pick<MediaPlaylist, 'targetDuration' | 'ended'>): number {
  if (ended) return LONGEST_MS;
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, targetDuration / LOOKS));
}
