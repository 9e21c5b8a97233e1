import type { Sample } from '../sample.js';
import { segmentAt, segmentLines, type Track } from './segment-lines.js';

/** How much of a show is recorded at most, in milliseconds: four hours. */
export const LONGEST_MS = 14_400_000;

/** What of a rehearsal's stream was recorded, in server time. */
export interface Take {
  /** When the loop of the live stream began. */
  start: number;
  from: number;
  to: number;
}

/**
 * The media playlist of what was on air from `from` to `to`, whole segments, with the dates that the live
 * stream had: the show's log maps to it as it did to the stream.
 *
 * @returns `null` for what was not on air (yet), and what is too long.
 */
export function recordingPlaylist(
  sample: Sample,
  track: Track,
  { start, from, to, now, media }: Take & { now: number; media: string },
): string | null {
  const first = Math.floor(segmentAt(sample, start, from));
  const end = Math.ceil(segmentAt(sample, start, to));
  if (first < 0 || from >= to || to > now || to - from > LONGEST_MS) return null;
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(sample.segmentDuration)}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...segmentLines(sample, track, { start, first, end, media }),
    '#EXT-X-ENDLIST',
    '',
  ].join('\n');
}
