import { type Sample, segmentPath } from '../sample.js';

/** What is cut into segments: a rendition, or captions, which have no init segment. */
export interface Track {
  path: string;
  segment: string;
  init?: string;
}

/** Which segments of the endless loop a playlist has. */
export interface Cut {
  /** Server time at which the loop begins, milliseconds. */
  start: number;
  /** Number 0 begins one loop before `start`. */
  first: number;
  /** Exclusive. */
  end: number;
  /** Address of the sample's folder, relative to the playlist. */
  media: string;
  /** How far the clock that dates it is ahead of the server's, milliseconds. Default: 0. */
  aheadMs?: number;
}

/** The lines of a playlist's segments. */
export function segmentLines(sample: Sample, track: Track, cut: Cut): string[] {
  const { segmentCount: count, segmentDuration: seconds } = sample;
  const { first, end, media } = cut;
  const map =
    track.init === undefined ? [] : [`#EXT-X-MAP:URI="${media}/${track.path}/${track.init}"`];
  return Array.from({ length: end - first }, (_, index) => {
    const n = first + index;
    // The sample's timestamps begin anew with each loop.
    const again = n > 0 && n % count === 0;
    return [
      ...(again ? ['#EXT-X-DISCONTINUITY'] : []),
      // What goes on evenly is dated by what stands before it: a window of minutes stays a short text.
      ...(again || index === 0
        ? [...map, `#EXT-X-PROGRAM-DATE-TIME:${new Date(dateOf(sample, cut, n)).toISOString()}`]
        : []),
      `#EXTINF:${seconds.toFixed(3)},`,
      `${media}/${segmentPath(track, n % count)}`,
    ];
  }).flat();
}

/** The number of the segment in which a moment lies; it need not be whole. */
export function segmentAt(sample: Sample, start: number, moment: number): number {
  return (moment - start) / (sample.segmentDuration * 1_000) + sample.segmentCount;
}

function dateOf(sample: Sample, { start, aheadMs = 0 }: Cut, n: number): number {
  return start + aheadMs + (n - sample.segmentCount) * sample.segmentDuration * 1_000;
}
