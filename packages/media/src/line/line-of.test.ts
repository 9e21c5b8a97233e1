import { expect, it } from 'vitest';
import { lineOf } from './line-of.js';

const file = (bytes: number, took: number) => ({
  body: new Uint8Array(bytes),
  asked: 1_000,
  answered: 1_500,
  done: 1_500 + took,
});

it('tells bits a second by what has come since it was answered, be it a part', () => {
  expect(lineOf(file(40_000, 10_000))).toBe(32_000);
});

it('tells nothing by what came at once, or has not come at all', () => {
  expect(lineOf(file(40_000, 3_000))).toBeNull();
  expect(lineOf({ ...file(0, 0), answered: 0, done: 0 })).toBeNull();
});
