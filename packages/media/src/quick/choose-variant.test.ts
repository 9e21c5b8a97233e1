import { expect, it } from 'vitest';
import { chooseVariant } from './choose-variant.js';

const variants = [400_000, 900_000, 2_000_000].map((bitrate) => ({
  url: `${bitrate}.m3u8`,
  bitrate,
  average: 0,
  codecs: 'avc1.4d401f,mp4a.40.2',
  width: 360,
  height: 640,
}));

it.each([
  [10_000_000, 2_000_000],
  [3_000_000, 900_000],
  [1_600_000, 400_000],
  [100_000, 400_000],
  [null, 400_000],
])('leaves most of a line of %s bit/s free: %s', (bitrate, chosen) => {
  expect(chooseVariant(variants, 'auto', bitrate)?.bitrate).toBe(chosen);
});

it('takes the lightest where data is saved', () => {
  expect(chooseVariant(variants, 'saver', 10_000_000)?.bitrate).toBe(400_000);
});

it('takes what was chosen, whatever the line', () => {
  expect(chooseVariant(variants, '360-2000000', 100_000)?.bitrate).toBe(2_000_000);
});

it('has none of none', () => {
  expect(chooseVariant([], 'auto', null)).toBeUndefined();
});
