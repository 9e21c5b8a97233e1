import { describe, expect, it } from 'vitest';
import { loadSample } from '../sample.js';
import { masterPlaylist } from './master-playlist.js';
import { mediaPlaylist } from './media-playlist.js';
import { recordingPlaylist } from './recording-playlist.js';
import type { Track } from './segment-lines.js';

const sample = loadSample();
const [best] = sample.video;
if (!best) throw new Error('the sample has no picture');
const start = Date.UTC(2026, 10, 24, 6);
const LOOP = 72_000;

interface Segment {
  n: number;
  date: number;
  uri: string;
  tagged: boolean;
  map: boolean;
  discontinuity: number;
}

/** Reads a playlist by the letter of RFC 8216. */
const parse = (text: string | null): Segment[] => {
  const lines = text?.split('\n') ?? [];
  const tag = (name: string) =>
    Number(lines.find((line) => line.startsWith(`${name}:`))?.split(':')[1] ?? 0);
  let discontinuity = tag('#EXT-X-DISCONTINUITY-SEQUENCE');
  const segments: Segment[] = [];
  let next: Partial<Segment> = {};
  for (const line of lines) {
    if (line === '#EXT-X-DISCONTINUITY') {
      discontinuity += 1;
      next.tagged = true;
    } else if (line.startsWith('#EXT-X-MAP')) next.map = true;
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) {
      next.date = Date.parse(line.slice(line.indexOf(':') + 1));
    } else if (line !== '' && !line.startsWith('#')) {
      const n = tag('#EXT-X-MEDIA-SEQUENCE') + segments.length;
      // Without a date of its own, a segment begins where the one before it ended (6.3.3).
      const { date = (segments.at(-1)?.date ?? NaN) + 2_000, tagged = false, map = false } = next;
      segments.push({ n, date, uri: line, tagged, map, discontinuity });
      next = {};
    }
  }
  return segments;
};

const read = (now: number, track: Track = best) =>
  parse(mediaPlaylist(sample, track, { start, now, media: '../media' }));

describe('a live playlist', () => {
  it('says of one segment the same at all times, over three loops', () => {
    const known = new Map<number, Omit<Segment, 'map'>>();
    for (let now = start - LOOP / 2; now < start + 3 * LOOP; now += 1_110) {
      for (const { map: _, ...segment } of read(now)) {
        expect(segment).toEqual(known.get(segment.n) ?? segment);
        known.set(segment.n, segment);
      }
    }
    const segments = [...known.values()];
    expect(segments.map(({ n }) => n)).toEqual(
      segments.map((_, index) => index + (segments[0]?.n ?? 0)),
    );
    expect(segments.filter(({ tagged }) => tagged).map(({ date }) => date)).toEqual([
      start,
      start + LOOP,
      start + 2 * LOOP,
    ]);
  });

  it('grows to five minutes to rewind in, and ends at the last whole segment', () => {
    for (let now = start; now < start + 6 * LOOP; now += 1_330) {
      const segments = read(now);
      const end = (segments.at(-1)?.date ?? 0) + 2_000;
      const onAir = Math.floor((now - start + LOOP) / 2_000);
      expect(segments).toHaveLength(Math.min(150, onAir));
      expect(now - end).toBeGreaterThanOrEqual(0);
      expect(now - end).toBeLessThan(2_000);
    }
  });

  it('begins its loop at the start, with an init segment after each discontinuity', () => {
    const segments = read(start + 2_000);
    const last = segments.at(-1);
    expect(last).toMatchObject({ date: start, tagged: true, map: true, discontinuity: 1 });
    expect(last?.uri).toBe('../media/720p/seg-00.m4s');
    expect(segments.at(-2)?.uri).toBe('../media/720p/seg-35.m4s');
    expect(segments[0]?.map).toBe(true);
  });

  it('cuts captions like the picture', () => {
    const [captions] = sample.captions;
    if (!captions) throw new Error('the sample has no captions');
    const same = ({ n, date, tagged, discontinuity }: Segment) => ({
      n,
      date,
      tagged,
      discontinuity,
    });
    for (const now of [start, start + 5_000, start + LOOP + 9_999]) {
      expect(read(now, captions).map(same)).toEqual(read(now).map(same));
      expect(read(now, captions).some(({ map }) => map)).toBe(false);
    }
  });

  it('is not there before the stream is on air', () => {
    const at = (now: number) => mediaPlaylist(sample, best, { start, now, media: '.' });
    expect(at(start - LOOP)).toBeNull();
    expect(at(start - LOOP + 12_000)).toContain('#EXT-X-MEDIA-SEQUENCE:0');
  });
});

describe('a recording', () => {
  const MINUTE = 60_000;
  const take = { start, from: start, to: start + 5 * MINUTE };
  const recorded = (change: object = {}, track: Track = best) =>
    recordingPlaylist(sample, track, {
      ...take,
      now: start + MINUTE * 60,
      media: '../../media',
      ...change,
    });

  it('is what was on air from its beginning to its end, under the same dates', () => {
    const live = new Map<number, Segment>();
    for (let now = start; now <= take.to + 2_000; now += MINUTE) {
      for (const segment of read(now)) live.set(segment.date, segment);
    }
    const text = recorded();
    const segments = parse(text);
    expect(segments).toHaveLength(150);
    expect(segments[0]?.date).toBe(start);
    for (const { date, uri } of segments) {
      expect(uri).toBe(live.get(date)?.uri.replace('..', '../..'));
    }
    expect(text).toContain('#EXT-X-PLAYLIST-TYPE:VOD');
    expect(text?.trimEnd().endsWith('#EXT-X-ENDLIST')).toBe(true);
  });

  it('marks each loop, and begins anew with an init segment there', () => {
    const segments = parse(recorded());
    const tagged = segments.filter((one) => one.tagged);
    // The first stands at the very beginning, as the loop's.
    expect(tagged.map(({ date }) => date)).toEqual([0, 1, 2, 3, 4].map((n) => start + n * LOOP));
    expect(tagged.every(({ map, uri }) => map && uri.endsWith('seg-00.m4s'))).toBe(true);
  });

  it('takes whole segments where it begins or ends within one', () => {
    const segments = parse(recorded({ from: start + 3_100, to: start + 9_900 }));
    expect(segments.map(({ date }) => date - start)).toEqual([2_000, 4_000, 6_000, 8_000]);
    expect(segments[0]).toMatchObject({ map: true, tagged: false });
  });

  it('cuts captions like the picture', () => {
    const [captions] = sample.captions;
    if (!captions) throw new Error('the sample has no captions');
    const dates = (track: Track) => parse(recorded({}, track)).map(({ date }) => date);
    expect(dates(captions)).toEqual(dates(best));
  });

  it.each([
    ['what was not on air', { from: start - LOOP - 2_000 }],
    ['what is still to come', { now: take.to - 1 }],
    ['what ends before it begins', { to: take.from }],
    ['more than four hours', { to: start + 241 * MINUTE, now: Infinity }],
  ])('is not there of %s', (_, change) => {
    expect(recorded(change)).toBeNull();
  });
});

describe('the master playlist', () => {
  it('names every rendition with what a player needs to choose', () => {
    const text = masterPlaylist(sample);
    for (const { name, codecs, resolution } of sample.video) {
      expect(text).toMatch(
        new RegExp(
          `CODECS="${codecs}",RESOLUTION=${resolution.width}x${resolution.height}.*\n${name}\\.m3u8`,
        ),
      );
    }
    expect(text).toMatch(/CODECS="mp4a\.40\.2",SUBTITLES="captions"\naudio\.m3u8/);
    expect(text).toContain('NAME="English",LANGUAGE="en"');
  });
});
