/** Seconds of a part, and parts in a segment. */
export const PART = { seconds: 0.4, each: 5 } as const;

/** How many whole segments the playlist lists, and of how many it still lists the parts. */
const WINDOW = { segments: 12, withParts: 3 } as const;

const SEGMENT = PART.seconds * PART.each;

/** Segments that are older than this, in seconds from the end, may be left out of a delta update: six target durations. */
const SKIP_UNTIL = 6 * SEGMENT;

/** What a low-latency playlist is written from. */
export interface Progress {
  /** How many parts there are so far, from the beginning of the stream. */
  parts: number;
  /** Date of the first picture, milliseconds. */
  startedAt: number;
}

/**
 * A low-latency media playlist (RFC 8216bis) as it is now.
 *
 * @param skip Whether the client asks for a delta update.
 */
export function lowLatencyPlaylist({ parts, startedAt }: Progress, skip: boolean): string {
  const newest = Math.floor(parts / PART.each);
  const oldest = Math.max(0, newest - WINDOW.segments);
  const skipped = skip ? Math.max(0, newest - oldest - SKIP_UNTIL / SEGMENT) : 0;
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${SEGMENT}`,
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,CAN-SKIP-UNTIL=${SKIP_UNTIL},PART-HOLD-BACK=${(3 * PART.seconds).toFixed(1)}`,
    `#EXT-X-PART-INF:PART-TARGET=${PART.seconds}`,
    `#EXT-X-MEDIA-SEQUENCE:${oldest}`,
    ...(skipped > 0 ? [`#EXT-X-SKIP:SKIPPED-SEGMENTS=${skipped}`] : ['#EXT-X-MAP:URI="init.mp4"']),
  ];
  for (let segment = oldest + skipped; segment <= newest; segment += 1) {
    const whole = segment < newest;
    const there = whole ? PART.each : parts % PART.each;
    if (there > 0) {
      const date = new Date(startedAt + segment * SEGMENT * 1000).toISOString();
      lines.push(`#EXT-X-PROGRAM-DATE-TIME:${date}`);
    }
    for (let part = 0; part < there && segment > newest - WINDOW.withParts; part += 1) {
      const independent = part === 0 ? ',INDEPENDENT=YES' : '';
      lines.push(`#EXT-X-PART:DURATION=${PART.seconds},URI="${segment}.${part}.m4s"${independent}`);
    }
    if (whole) lines.push(`#EXTINF:${SEGMENT},`, `${segment}.m4s`);
  }
  lines.push(`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${newest}.${parts % PART.each}.m4s"`, '');
  return lines.join('\n');
}
