import { FRAME_RATE, SEGMENT_S } from './ladder.ts';
import type { Rendition } from './rendition.ts';

/** How many segments a live playlist lists. */
const WINDOW = 6;

/** The multivariant playlist, lightest first: hls.js begins with the first, so every player has little to fetch. */
export function masterPlaylist(renditions: readonly Rendition[]): string {
  return lines([
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...renditions.flatMap(({ name, width, height, codecs, peak, average }) => [
      `#EXT-X-STREAM-INF:BANDWIDTH=${peak},AVERAGE-BANDWIDTH=${average},CODECS="${codecs}",` +
        `RESOLUTION=${width}x${height},FRAME-RATE=${FRAME_RATE}.000`,
      `${name}.m3u8`,
    ]),
  ]);
}

/**
 * The playlist of a rendition as it is live: what has begun at `begun` and slides on by the clock. A segment
 * is listed once it is over.
 *
 * @param now Milliseconds.
 */
export function livePlaylist(name: string, { begun, now }: { begun: number; now: number }): string {
  const end = Math.floor((now - begun) / (SEGMENT_S * 1_000));
  const first = Math.max(0, end - WINDOW);
  return lines([...head(name, first), ...segments(name, begun, first, end)]);
}

/** The playlist of a rendition as a recording of so many segments. */
export function recordingPlaylist(
  name: string,
  { begun, count }: { begun: number; count: number },
): string {
  const type = '#EXT-X-PLAYLIST-TYPE:VOD';
  return lines([type, ...head(name, 0), ...segments(name, begun, 0, count), '#EXT-X-ENDLIST']);
}

const lines = (tags: readonly string[]) => ['#EXTM3U', '#EXT-X-VERSION:7', ...tags, ''].join('\n');

function head(name: string, first: number): string[] {
  return [
    `#EXT-X-TARGETDURATION:${SEGMENT_S}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
    `#EXT-X-MAP:URI="${name}/init.mp4"`,
  ];
}

function segments(name: string, begun: number, first: number, end: number): string[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, n) => {
    const date = new Date(begun + (first + n) * SEGMENT_S * 1_000).toISOString();
    return [
      `#EXT-X-PROGRAM-DATE-TIME:${date}`,
      `#EXTINF:${SEGMENT_S}.000,`,
      `${name}/${first + n}.m4s`,
    ];
  }).flat();
}
