import { expect, it } from 'vitest';
import { playsByGStreamer } from './plays-by-gstreamer.js';

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

it.each([
  [true, 'GNOME Web', `Mozilla/5.0 (X11; Linux x86_64) ${WEBKIT} Version/26.0 Safari/605.1.15`],
  [
    false,
    'Safari',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} Safari/604.1`,
  ],
  [
    false,
    'Chrome for Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Mobile Safari/537.36',
  ],
  [false, 'Firefox', 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'],
])('%s for %s', (expected, _name, userAgent) => {
  expect(playsByGStreamer({ userAgent })).toBe(expected);
});
