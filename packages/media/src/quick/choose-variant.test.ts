import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepLine } from '../line/kept-line.js';
import { chooseVariant, variantToBegin } from './choose-variant.js';

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

describe('what the browser and the last stream say of the line', () => {
  /** A browser that plays all there is, tells of its line (megabits a second), and keeps what it is given. */
  function browser(downlink?: number) {
    const kept = new Map<string, string>();
    vi.stubGlobal('MediaSource', { isTypeSupported: () => true });
    vi.stubGlobal('navigator', downlink === undefined ? {} : { connection: { downlink } });
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
    });
  }

  const begins = () => variantToBegin(variants, 'auto', new Map())?.bitrate;

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('is asked of the browser where nothing was measured', () => {
    browser(10);
    expect(begins()).toBe(2_000_000);
    browser(4);
    expect(begins()).toBe(900_000);
  });

  it('is what was measured, whatever the browser says', () => {
    browser(10);
    keepLine(4_000_000);
    expect(begins()).toBe(900_000);
  });

  it('is of another day after twelve hours', () => {
    browser(10);
    keepLine(4_000_000, Date.now() - 13 * 3_600_000);
    expect(begins()).toBe(2_000_000);
  });

  it('is nothing where neither knows: the lightest', () => {
    browser();
    expect(begins()).toBe(400_000);
    browser(0);
    expect(begins()).toBe(400_000);
  });

  it('is asked of nobody where no media source can be made', () => {
    browser(10);
    Reflect.deleteProperty(globalThis, 'MediaSource');
    expect(begins()).toBeUndefined();
  });
});
