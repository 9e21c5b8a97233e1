import { expect, it } from 'vitest';
import { findQuality } from './find-quality.js';
import { qualityOf } from './quality-of.js';

const list = [
  { width: 426, height: 240, bitrate: 400_000, average: 0 },
  { width: 1280, height: 720, bitrate: 2_000_000, average: 1_500_000 },
  { width: 0, height: 0, bitrate: 64_000, average: 0 },
].map(qualityOf);

it.each([
  ['720-2000000', '720-2000000'],
  ['1080-5000000', '720-2000000'],
  ['480-1', '240-400000'],
  ['144-1', '240-400000'],
  ['0-1', '0-64000'],
  ['auto', undefined],
])('%s of another stream is %s here', (wished, found) => {
  expect(findQuality(list, wished)?.id).toBe(found);
});

it('has none of none', () => {
  expect(findQuality(list.slice(0, 0), '720-1')).toBeUndefined();
});

it('costs its average, where the playlist says one', () => {
  expect(list.map(({ average }) => average)).toEqual([400_000, 1_500_000, 64_000]);
});
