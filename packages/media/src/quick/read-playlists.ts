/** A rendition with all that it carries in one file, as a multivariant playlist lists it. */
export interface Variant {
  url: string;
  /** Peak bits a second. */
  bitrate: number;
  /** Bits a second on average; 0 where the playlist does not say. */
  average: number;
  /** As `MediaSource.isTypeSupported` takes them. */
  codecs: string;
  /** Pixels of the picture; 0 for sound alone. */
  width: number;
  height: number;
}

/** A segment of a media playlist. Times are seconds from the playlist's beginning. */
export interface Segment {
  url: string;
  /** Media sequence number. */
  sequence: number;
  start: number;
  end: number;
  /** Programme date-time of its beginning, milliseconds; `null` where the playlist has none. */
  date: number | null;
  discontinuity: number;
}

/** A media playlist of whole fMP4 segments in the clear. */
export interface MediaPlaylist {
  /** The initialization segment. */
  init: string;
  segments: readonly Segment[];
  /** False where nothing more will come. */
  live: boolean;
  /** How far from the end to play at least, in seconds: HOLD-BACK, else three target durations. */
  holdBack: number;
  /** Whether it says by itself where to begin (EXT-X-START): the full player goes there. */
  ownStart: boolean;
}

/** What only a full player can read: keys, parts of files, gaps, variables, low latency, alternative sound. */
const BEYOND =
  /^#EXT-X-(KEY|SESSION-KEY|BYTERANGE|GAP|DEFINE|SKIP|PART|I-FRAMES-ONLY|CONTENT-STEERING)\b/m;

/** Where to begin, by the stream's own word. */
const START = /^#EXT-X-START:/m;

/**
 * The renditions of a multivariant playlist (RFC 8216, 4.3.4), the lightest first and those of sound alone
 * last; `null` where it is none, or one that only a full player can read.
 */
export function readMaster(text: string, url: string): Variant[] | null {
  if (!text.startsWith('#EXTM3U') || BEYOND.test(text) || START.test(text)) return null;
  const variants: Variant[] = [];
  for (const [, list = '', uri = ''] of text.matchAll(
    /^#EXT-X-STREAM-INF:(.*)\r?\n([^#\s].*)$/gm,
  )) {
    const attributes = readAttributes(list);
    const [width = 0, height = 0] = (attributes['RESOLUTION'] ?? '').split('x').map(Number);
    if (attributes['AUDIO'] !== undefined) return null;
    if (attributes['CODECS'] === undefined) return null;
    variants.push({
      url: new URL(uri.trim(), url).href,
      bitrate: Number(attributes['BANDWIDTH']),
      average: Number(attributes['AVERAGE-BANDWIDTH'] ?? 0),
      codecs: attributes['CODECS'],
      width,
      height,
    });
  }
  const soundAlone = (variant: Variant) => (variant.height > 0 ? 0 : 1);
  return variants.sort((a, b) => soundAlone(a) - soundAlone(b) || a.bitrate - b.bitrate);
}

/** A media playlist (RFC 8216, 4.3.3); `null` where only a full player can read it, or nothing is in it. */
export function readMedia(text: string, url: string): MediaPlaylist | null {
  if (!text.startsWith('#EXTM3U') || BEYOND.test(text)) return null;
  const maps = [...text.matchAll(/^#EXT-X-MAP:(.*)$/gm)].map(([, list = '']) =>
    readAttributes(list),
  );
  const [map] = maps;
  const same = maps.every(({ URI, BYTERANGE }) => URI === map?.['URI'] && BYTERANGE === undefined);
  if (map?.['URI'] === undefined || !same) return null;
  const segments = readSegments(text, url);
  if (segments.length === 0) return null;
  const control = readAttributes(/^#EXT-X-SERVER-CONTROL:(.*)$/m.exec(text)?.[1] ?? '');
  return {
    init: new URL(map['URI'], url).href,
    segments,
    live: !text.includes('#EXT-X-ENDLIST'),
    holdBack: Number(control['HOLD-BACK'] ?? 3 * readNumber(text, 'TARGETDURATION')),
    ownStart: START.test(text),
  };
}

function readSegments(text: string, base: string): Segment[] {
  const segments: Segment[] = [];
  const oldest = readNumber(text, 'MEDIA-SEQUENCE');
  let discontinuity = readNumber(text, 'DISCONTINUITY-SEQUENCE');
  let date: number | null = null;
  let start = 0;
  let duration = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line === '#EXT-X-DISCONTINUITY') {
      discontinuity += 1;
      date = null;
    } else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) {
      date = Date.parse(line.slice(25));
    } else if (line.startsWith('#EXTINF:')) duration = parseFloat(line.slice(8));
    else if (line && !line.startsWith('#')) {
      const end = start + duration;
      const sequence = oldest + segments.length;
      segments.push({
        // Of hundreds that a playlist may list, few are asked for.
        get url() {
          return new URL(line, base).href;
        },
        sequence,
        start,
        end,
        date,
        discontinuity,
      });
      start = end;
      date = date === null ? null : date + duration * 1000;
    }
  }
  return segments;
}

function readNumber(text: string, tag: string): number {
  return Number(new RegExp(`^#EXT-X-${tag}:(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** An attribute list (RFC 8216, 4.2), without the quotes. */
function readAttributes(list: string): Record<string, string | undefined> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of list.matchAll(/([A-Z0-9-]+)=("[^"]*"|[^,]*)/g)) {
    attributes[name] = value.replaceAll('"', '');
  }
  return attributes;
}
