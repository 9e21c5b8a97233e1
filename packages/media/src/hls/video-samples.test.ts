import { expect, it } from 'vitest';
import { cutSegments } from '../../fixtures/cut-segments.mjs';
import { captionBytes } from './caption-bytes.js';
import { videoSamples, videoTrackOf } from './video-samples.js';

type Cut = { init: Uint8Array; segments: Uint8Array[] };

it('finds each picture of a segment, and when it is shown', () => {
  const { init, segments } = cutSegments('high') as Cut;
  const track = videoTrackOf(init)!;
  expect(track.timescale).toBe(12_800);
  for (const [index, segment] of segments.entries()) {
    const times = videoSamples(segment, track).map(({ time }) => time);
    expect(times).toHaveLength(25);
    expect(times[0]).toBeCloseTo(index, 1);
    expect(times[24]).toBeCloseTo(index + 24 / 25, 1);
  }
});

it('reads of a segment that is cut off what is whole, and of what is no media nothing', () => {
  const { init, segments } = cutSegments('high') as Cut;
  const track = videoTrackOf(init)!;
  const [segment] = segments as [Uint8Array];
  const half = videoSamples(segment.subarray(0, segment.length / 4), track);
  expect(half.length).toBeGreaterThan(0);
  expect(half.length).toBeLessThan(25);
  expect(videoSamples(new TextEncoder().encode('<!doctype html><p>no'), track)).toEqual([]);
  expect(videoTrackOf(new Uint8Array([0, 0, 0, 0, 1, 2, 3, 4]))).toBeNull();
});

it('finds the captions inside of each picture, and none where there are none', () => {
  const captionsOf = (name: string) => {
    const { init, segments } = cutSegments(name) as Cut;
    const track = videoTrackOf(init)!;
    return segments
      .flatMap((one) => videoSamples(one, track))
      .map(({ data }) => [...captionBytes(data)]);
  };
  expect(captionsOf('high').flat()).toEqual([]);
  const found = captionsOf('captioned');
  expect(found.every((one) => one.length === 1)).toBe(true);
  const english = found.flatMap(([bytes = new Uint8Array()]) => [
    bytes[3]! & 0x7f,
    bytes[4]! & 0x7f,
  ]);
  expect(String.fromCharCode(...english.filter((byte) => byte >= 0x20))).toContain(
    'Fresh from the tree',
  );
});
