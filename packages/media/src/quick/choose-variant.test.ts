import { expect, it } from 'vitest';
import { chooseVariant } from './choose-variant.js';

const variants = [400_000, 900_000, 2_000_000].map((bitrate) => ({
  url: `${bitrate}.m3u8`,
  bitrate,
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
  expect(chooseVariant(variants, { bitrate, saveData: false })?.bitrate).toBe(chosen);
});

it('takes the lightest where data is saved', () => {
  expect(chooseVariant(variants, { bitrate: 10_000_000, saveData: true })?.bitrate).toBe(400_000);
});

it('has none of none', () => {
  expect(chooseVariant([], { bitrate: null, saveData: false })).toBeUndefined();
});
