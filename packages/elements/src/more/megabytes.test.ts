import { expect, test } from 'vitest';
import { megabytesAnHour } from './megabytes.js';

test.each([
  [316_000, 'en', '140 MB'],
  [47_000, 'en', '21 MB'],
  [3_100_000, 'en', '1.4 GB'],
  [3_100_000, 'de', '1,4 GB'],
])('%s bit/s in %s are %s', (bitrate, language, said) => {
  expect(megabytesAnHour(bitrate, language).replace(/\s/, ' ')).toBe(said);
});
