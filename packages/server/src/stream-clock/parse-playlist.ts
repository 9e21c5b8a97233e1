import { StallError } from '@livestall/protocol';

/** A segment of a media playlist, as far as clocks are concerned. */
export interface Segment {
  /** Its media sequence number. */
  sequence: number;
  /** Its discontinuity sequence number. */
  discontinuity: number;
  /** Milliseconds. */
  duration: number;
  /** Programme date-time of its first frame, milliseconds; `null` where the playlist says none. */
  date: number | null;
}

/** A media playlist. */
export interface MediaPlaylist {
  kind: 'media';
  /** Milliseconds. */
  targetDuration: number;
  ended: boolean;
  segments: Segment[];
}

/** A multivariant playlist. */
export interface MasterPlaylist {
  kind: 'master';
  variants: {
    url: string;
    bandwidth: number;
    /** Whether it says that it has a picture. */
    pictured: boolean;
  }[];
}

/** A day of two-second segments with their dates has fewer; what has more would only hold others up. */
const MOST_LINES = 150_000;

/**
 * Reads of a playlist (RFC 8216) what the measurement of its clock needs, and no more. The known parsers
 * bring several dependencies, or a player, for these ten tags.
 *
 * @throws {StallError} `media-failed` for what is no playlist.
 */
export function parsePlaylist(text: string): MediaPlaylist | MasterPlaylist {
  const lines = text.split(/\r?\n/, MOST_LINES + 1);
  const known = /^\uFEFF?#EXTM3U/.test(lines[0] ?? '');
  if (!known || lines.length > MOST_LINES) throw new StallError('media-failed');
  return lines.some((line) => line.startsWith('#EXT-X-STREAM-INF:'))
    ? { kind: 'master', variants: variants(lines) }
    : media(lines);
}

function variants(lines: readonly string[]): MasterPlaylist['variants'] {
  const found: MasterPlaylist['variants'] = [];
  let said: string | null = null;
  for (const line of lines) {
    if (line.startsWith('#EXT-X-STREAM-INF:')) said = line;
    else if (said !== null && line !== '' && !line.startsWith('#')) {
      const bandwidth = Number(/[:,]BANDWIDTH=(\d+)/.exec(said)?.[1] ?? Infinity);
      found.push({ url: line.trim(), bandwidth, pictured: said.includes('RESOLUTION=') });
      said = null;
    }
  }
  return found;
}

function media(lines: readonly string[]): MediaPlaylist {
  const playlist: MediaPlaylist = { kind: 'media', targetDuration: 0, ended: false, segments: [] };
  let sequence = 0;
  let discontinuity = 0;
  let duration: number | null = null;
  let date: number | null = null;
  for (const line of lines) {
    const [tag, value] = split(line);
    if (tag === '#EXT-X-TARGETDURATION') playlist.targetDuration = number(value) * 1_000;
    else if (tag === '#EXT-X-MEDIA-SEQUENCE') sequence = number(value);
    else if (tag === '#EXT-X-DISCONTINUITY-SEQUENCE') discontinuity = number(value);
    else if (tag === '#EXT-X-DISCONTINUITY') discontinuity += 1;
    else if (tag === '#EXT-X-ENDLIST') playlist.ended = true;
    else if (tag === '#EXTINF') duration = number(value.split(',', 1)[0]) * 1_000;
    else if (tag === '#EXT-X-PROGRAM-DATE-TIME') {
      const parsed = Date.parse(value);
      date = Number.isFinite(parsed) ? parsed : date;
    } else if (line !== '' && !line.startsWith('#') && duration !== null) {
      playlist.segments.push({ sequence, discontinuity, duration, date });
      // Without a date of its own, a segment begins where the one before it ended (RFC 8216, 6.3.3).
      date = date === null ? null : date + duration;
      sequence += 1;
      duration = null;
    }
  }
  return playlist;
}

function split(line: string): [tag: string, value: string] {
  const colon = line.indexOf(':');
  return colon === -1 ? [line.trim(), ''] : [line.slice(0, colon), line.slice(colon + 1).trim()];
}

/** A number that can be reckoned with. */
function number(text: string | undefined): number {
  const value = Number(text);
  return value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : 0;
}
