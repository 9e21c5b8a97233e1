import type { Handover } from '../quick/quick-start.js';
import type { MediaPlaylist, Segment } from '../quick/read-playlists.js';
import type { Begun } from './begun.js';

/** What plays already and is carried on with. */
export interface CarriedOn {
  handover: Handover;
  playlist: MediaPlaylist;
  /** What has come of it whole. */
  segments: readonly Segment[];
}

/**
 * What of quick start is carried on with.
 *
 * @param line Bits a second that it has measured; `null`: none.
 * @returns `null` where nothing plays, and for what is live on a line that does not carry it, once it has run dry, where hls.js
 * may begin with a lighter rendition, or with sound: that comes sooner than the next segment of the same one.
 */
export function carriedOn(
  { handover, playlist, fetched, variants, quality }: Begun,
  { readyState, HAVE_FUTURE_DATA }: HTMLVideoElement,
  line: number | null,
): CarriedOn | null {
  if (!handover || !playlist) return null;
  const { bitrate } = handover.variant;
  // A rendition that was chosen by hand is what comes, light or not.
  const mayBeLighter = !/^\d/.test(quality) && variants.some((other) => other.bitrate < bitrate);
  const isTooHeavy = line !== null && line < bitrate && mayBeLighter;
  if (isTooHeavy && playlist.live && readyState < HAVE_FUTURE_DATA) return null;
  const segments = playlist.segments.filter(({ url }) => fetched.get(url));
  return { handover, playlist, segments };
}
