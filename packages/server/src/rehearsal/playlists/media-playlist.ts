import type { Sample } from '../sample.js';
import { segmentAt, segmentLines, type Track } from './segment-lines.js';

/** How far back a viewer may rewind in the live stream, in seconds. */
const WINDOW = 300;

/** Before so many segments are there, the stream is not on air: a player begins three before the end. */
const LEAST = 6;

/**
 * A live media playlist at the moment `now`, computed from nothing but the clock: a server that was
 * restarted says the same. The loop's first segment begins at `start`; the loop before it is on air
 * already then, so that a playlist is never empty.
 *
 * @param times `aheadMs`: how far the clock that dates it is ahead of the server's; `media`: address of the sample's folder, relative to the playlist.
 * @returns `null` before the stream is on air.
 */
export function mediaPlaylist(
  sample: Sample,
  track: Track,
  {
    start,
    now,
    media,
    aheadMs = 0,
  }: { start: number; now: number; media: string; aheadMs?: number },
): string | null {
  const { segmentCount: count, segmentDuration: seconds } = sample;
  // A segment is listed once it is over, as an encoder would.
  const end = Math.floor(segmentAt(sample, start, now));
  if (end < LEAST) return null;
  const first = Math.max(0, end - Math.floor(WINDOW / seconds));
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(seconds)}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    // How many discontinuities have left the window: one goes with the segment that it stands before.
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.max(0, Math.floor((first - 1) / count))}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...segmentLines(sample, track, { start, first, end, media, aheadMs }),
    '',
  ].join('\n');
}
