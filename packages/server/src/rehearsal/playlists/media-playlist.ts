import { type Sample, segmentPath } from '../sample.js';

/** Segments in a playlist: RFC 8216 (6.2.2) asks for three target durations at least. */
const WINDOW = 6;

/** What is cut into segments: a rendition, or captions, which have no init segment. */
export interface Track {
  path: string;
  segment: string;
  init?: string;
}

/**
 * A live media playlist at the moment `now`, computed from nothing but the clock: a server that was
 * restarted says the same. The loop's first segment begins at `start`; the loop before it is on air
 * already then, so that a playlist is never empty.
 *
 * @param media Address of the sample's folder, relative to the playlist.
 * @returns `null` before the stream is on air.
 */
export function mediaPlaylist(
  sample: Sample,
  track: Track,
  { start, now, media }: { start: number; now: number; media: string },
): string | null {
  const { segmentCount: count, segmentDuration: seconds } = sample;
  // Number 0 begins one loop before `start`. A segment is listed once it is over, as an encoder would.
  const born = start - sample.duration * 1_000;
  const complete = Math.floor((now - born) / (seconds * 1_000));
  if (complete < WINDOW) return null;
  const first = complete - WINDOW;
  const map =
    track.init === undefined ? [] : [`#EXT-X-MAP:URI="${media}/${track.path}/${track.init}"`];
  const segments = Array.from({ length: WINDOW }, (_, index) => {
    const n = first + index;
    return [
      // The sample's timestamps begin anew with each loop.
      ...(n > 0 && n % count === 0 ? ['#EXT-X-DISCONTINUITY', ...map] : index === 0 ? map : []),
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(born + n * seconds * 1_000).toISOString()}`,
      `#EXTINF:${seconds.toFixed(3)},`,
      `${media}/${segmentPath(track, n % count)}`,
    ];
  });
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(seconds)}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    // How many discontinuities have left the window: one goes with the segment that it stands before.
    `#EXT-X-DISCONTINUITY-SEQUENCE:${Math.max(0, Math.floor((first - 1) / count))}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...segments.flat(),
    '',
  ].join('\n');
}
