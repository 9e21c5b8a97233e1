import { expect, test } from 'vitest';
import { rewindKey } from './rewind-key.js';

const view = { from: 0, to: 600_000, at: 300_000, live: true };

test.each([
  ['ArrowRight', 305_000, 295_000],
  ['ArrowLeft', 295_000, 305_000],
  ['ArrowUp', 305_000, 305_000],
  ['ArrowDown', 295_000, 295_000],
  ['PageUp', 360_000, 360_000],
  ['PageDown', 240_000, 240_000],
  ['Home', 0, 0],
])('%s leads to %d, and to %d from right to left', (key, ltr, rtl) => {
  expect(rewindKey(key, view, false)).toBe(ltr);
  expect(rewindKey(key, view, true)).toBe(rtl);
});

test('the end is live where there is a live, else the end', () => {
  expect(rewindKey('End', view, false)).toBeNull();
  expect(rewindKey('ArrowUp', { ...view, at: 599_000 }, false)).toBeNull();
  expect(rewindKey('End', { ...view, live: false }, false)).toBe(600_000);
});

test('it goes no further than the line, and other keys lead nowhere', () => {
  expect(rewindKey('PageDown', { ...view, at: 10_000 }, false)).toBe(0);
  expect(rewindKey('Tab', view, false)).toBeUndefined();
  expect(rewindKey('toString', view, false)).toBeUndefined();
});
