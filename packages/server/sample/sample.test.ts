import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

interface Rendition {
  path: string;
  init: string;
  segment: string;
  codecs: string;
  bandwidth: number;
  averageBandwidth: number;
}

interface Sample {
  duration: number;
  segmentDuration: number;
  segmentCount: number;
  video: (Rendition & { resolution: { width: number; height: number }; frameRate: number })[];
  scenes: { id: string; video: Sample['video'] }[];
  audio: Rendition;
  captions: { language: string; path: string; segment: string }[];
  shown: { product: string; from: number; to: number }[];
  pictures: {
    poster: { path: string };
    portrait: { path: string };
    goods: Record<string, { path: string }>;
  };
}

/** One track's stretch within a fragment: where it begins, how long it is, whether it opens on a keyframe. */
interface Stretch {
  track: number;
  start: number;
  length: number;
  keyframe: boolean;
}

const MEDIA = join(import.meta.dirname, 'media');
const LIMIT = 16 * 1024 * 1024;
const AAC_FRAME = 1024 / 48_000;

const sample = JSON.parse(readFileSync(join(MEDIA, 'sample.json'), 'utf8')) as Sample;
const pictures = [...sample.video, ...sample.scenes.flatMap(({ video }) => video)];
const renditions = [...pictures, sample.audio];

const read = (...path: string[]): Buffer => readFileSync(join(MEDIA, ...path));
const nth = (template: string, n: number): string =>
  template.replace('{nn}', String(n).padStart(2, '0'));
const segmentsOf = ({ path, segment }: { path: string; segment: string }): Buffer[] =>
  Array.from({ length: sample.segmentCount }, (_, n) => read(path, nth(segment, n)));

/** The stretches of all boxes of one type, at any depth of the containers that matter here. */
function boxes(bytes: Buffer, type: string): Buffer[] {
  const found: Buffer[] = [];
  for (let at = 0; at + 8 <= bytes.length; at += bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + bytes.readUInt32BE(at));
    if (name === type) found.push(body);
    else if (['moov', 'trak', 'mdia', 'moof', 'traf'].includes(name))
      found.push(...boxes(body, type));
  }
  return found;
}

function only(bytes: Buffer, type: string): Buffer {
  const [box] = boxes(bytes, type);
  if (!box) throw new Error(`no ${type}`);
  return box;
}

/** Ticks a second of each track, by its number. */
function timescales(init: Buffer): Map<number, number> {
  return new Map(
    boxes(init, 'trak').map((trak) => [
      only(trak, 'tkhd').readUInt32BE(12),
      only(trak, 'mdhd').readUInt32BE(12),
    ]),
  );
}

/** Sums a trun's sample durations, or counts them by the default of the tfhd. */
function lengthOf(tfhd: Buffer, trun: Buffer): number {
  const flags = trun.readUInt32BE(0) & 0xffffff;
  const count = trun.readUInt32BE(4);
  if ((flags & 0x100) === 0) {
    const before = [0x1, 0x2].reduce(
      (sum, bit) => sum + ((tfhd.readUInt32BE(0) & bit) === 0 ? 0 : bit === 1 ? 8 : 4),
      8,
    );
    return count * tfhd.readUInt32BE(before);
  }
  const first = 8 + (flags & 0x1 ? 4 : 0) + (flags & 0x4 ? 4 : 0);
  const stride = [0x100, 0x200, 0x400, 0x800].filter((bit) => flags & bit).length * 4;
  let length = 0;
  for (let n = 0; n < count; n += 1) length += trun.readUInt32BE(first + n * stride);
  return length;
}

function stretchesOf(segment: Buffer, scales: Map<number, number>): Stretch[] {
  return boxes(segment, 'traf').map((traf) => {
    const tfhd = only(traf, 'tfhd');
    const tfdt = only(traf, 'tfdt');
    const trun = only(traf, 'trun');
    const track = tfhd.readUInt32BE(4);
    const scale = scales.get(track) ?? NaN;
    const start = tfdt[0] === 1 ? Number(tfdt.readBigUInt64BE(4)) : tfdt.readUInt32BE(4);
    const firstFlags = trun.readUInt32BE(0) & 0x4 ? trun.readUInt32BE(12) : 0x10000;
    return {
      track,
      start: start / scale,
      length: lengthOf(tfhd, trun) / scale,
      keyframe: (firstFlags & 0x10000) === 0,
    };
  });
}

describe('the sample broadcast', () => {
  test('stays small', () => {
    const sizes = readdirSync(MEDIA, { recursive: true, encoding: 'utf8' }).map((file) => {
      const found = statSync(join(MEDIA, file));
      return found.isFile() ? found.size : 0;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LIMIT);
  });

  test('has the pictures that it lists', () => {
    const { poster, portrait, goods } = sample.pictures;
    for (const { path } of [poster, portrait, ...Object.values(goods)])
      expect(read(path).subarray(0, 2), path).toEqual(Buffer.from([0xff, 0xd8]));
    for (const { path } of Object.values(goods))
      expect(statSync(join(MEDIA, path)).size, path).toBeLessThan(60_000);
    // What is made to order is in the catalog, and not before the camera.
    const shown = sample.shown.map(({ product }) => product);
    expect(Object.keys(goods)).toEqual([...shown, 'gift-box']);
  });

  test('shows the six goods in order, each within its twelve seconds', () => {
    expect(sample.shown).toEqual(
      ['persimmons', 'honey', 'tomatoes', 'eggs', 'pears', 'rice'].map((product, index) => ({
        product,
        from: index * 12,
        to: index * 12 + 11,
      })),
    );
    expect(sample.segmentCount * sample.segmentDuration).toBe(sample.duration);
  });

  test.each(renditions)('$path tells the truth about its bandwidth', (rendition) => {
    const sizes = segmentsOf(rendition).map((segment) => segment.length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(rendition.bandwidth).toBe(Math.ceil((Math.max(...sizes) * 8) / sample.segmentDuration));
    expect(rendition.averageBandwidth).toBe(Math.ceil((total * 8) / sample.duration));
    expect(existsSync(join(MEDIA, rendition.path, nth(rendition.segment, 36)))).toBe(false);
  });

  test.each(renditions)('$path says in its init segment which AAC it is', (rendition) => {
    // DecoderSpecificInfo with two bytes: AAC-LC, 48 kHz, stereo. Without it no player takes the sound.
    const setUp = Buffer.from([0x05, 0x80, 0x80, 0x80, 0x02, 0x11, 0x90]);
    expect(read(rendition.path, rendition.init).includes(setUp)).toBe(true);
    expect(rendition.codecs).toMatch(/(^|,)mp4a\.40\.2$/);
  });

  test.each(pictures)('$path opens every segment on a keyframe at its time', (rendition) => {
    const init = read(rendition.path, rendition.init);
    const scales = timescales(init);
    const avcC = init.indexOf('avcC', 0, 'latin1');
    const profile = init.toString('hex', avcC + 5, avcC + 8).toUpperCase();
    expect(rendition.codecs).toBe(`avc1.${profile},mp4a.40.2`);
    for (const [n, segment] of segmentsOf(rendition).entries()) {
      expect(segment.toString('latin1', 4, 8)).toMatch(/^(styp|moof)$/);
      const [first] = stretchesOf(segment, scales);
      expect(first).toMatchObject({ track: 1, start: n * sample.segmentDuration, keyframe: true });
    }
  });

  test.each(renditions)('$path tiles the loop without gap or overlap', (rendition) => {
    const scales = timescales(read(rendition.path, rendition.init));
    for (const track of scales.keys()) {
      let reached = 0;
      for (const [n, segment] of segmentsOf(rendition).entries()) {
        const own = stretchesOf(segment, scales).filter((stretch) => stretch.track === track);
        // Sound cannot begin between two AAC frames: it may be off by less than one of them.
        const start = own[0]?.start ?? NaN;
        expect(Math.abs(start - n * sample.segmentDuration)).toBeLessThan(AAC_FRAME);
        for (const stretch of own) {
          expect(stretch.start).toBeCloseTo(reached, 6);
          reached += stretch.length;
        }
      }
      expect(reached).toBeCloseTo(sample.duration, 6);
    }
  });

  test.each(sample.captions)('captions in $language are WebVTT on the loop’s clock', (captions) => {
    const texts = segmentsOf(captions).map(String);
    for (const text of texts)
      expect(text).toMatch(/^WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00\.000,MPEGTS:0\n/);
    expect(texts.filter((text) => text.includes('-->'))).toHaveLength(sample.segmentCount);
    expect(texts[6]).toContain('00:00:12.800 --> 00:00:16.200');
  });
});
