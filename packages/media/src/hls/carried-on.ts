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
 * @returns `null` where nothing plays, and for what is live on a line that does not carry it, once it has run dry: hls.js
 * would have to begin with a segment of the same rendition, and a lighter one, or sound, comes sooner.
 */
export function carriedOn(
  { handover, playlist, fetched }: Begun,
  { readyState, HAVE_FUTURE_DATA }: HTMLVideoElement,
  line: number | null,
): CarriedOn | null {
  if (!handover || !playlist) return null;
  const isTooHeavy = line !== null && line < handover.variant.bitrate;
  if (isTooHeavy && playlist.live && readyState < HAVE_FUTURE_DATA) return null;
  const segments = playlist.segments.filter(({ url }) => fetched.get(url));
  return { handover, playlist, segments };
}
