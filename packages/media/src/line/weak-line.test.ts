import { expect, it } from 'vitest';
import { WeakLine } from './weak-line.js';

const looks = (line: WeakLine, dry: boolean, times: number, sure = false) =>
  Array.from({ length: times }, () => line.look(dry, sure)).at(-1);

const proofs = (line: WeakLine) => {
  for (let count = 1; count < 100; count += 1) if (line.proved(true)) return count;
  return Infinity;
};

it('forgives a line that stumbles, and not one that limps', () => {
  const line = new WeakLine();
  expect(looks(line, true, 7)).toBe(false);
  expect(looks(line, false, 39)).toBe(false);
  expect(looks(line, true, 4)).toBe(false);
  looks(line, false, 5);
  expect(looks(line, true, 4)).toBe(true);
});

it('bears less with a line that was measured to be too slow', () => {
  const line = new WeakLine();
  expect(looks(line, true, 3, true)).toBe(false);
  expect(looks(line, true, 1, true)).toBe(true);
});

it('begins anew after the picture came back', () => {
  const line = new WeakLine();
  expect(looks(line, true, 8)).toBe(true);
  line.came(0);
  expect(looks(line, true, 1)).toBe(false);
});

it('wants three good measurements in a row', () => {
  const line = new WeakLine();
  line.fell(0);
  expect([true, true, false, true, true].some((good) => line.proved(good))).toBe(false);
  expect(line.proved(true)).toBe(true);
});

it('wants twice as many of a line that fell again at once, and three of one that held', () => {
  const line = new WeakLine();
  line.fell(0);
  line.came(30_000);
  line.fell(60_000);
  expect(proofs(line)).toBe(6);
  line.came(100_000);
  line.fell(110_000);
  expect(proofs(line)).toBe(12);
  for (let at = 200_000; at < 300_000; at += 10_000) {
    line.came(at);
    line.fell(at + 1);
  }
  expect(proofs(line)).toBe(24);
  line.came(400_000);
  line.fell(600_000);
  expect(proofs(line)).toBe(3);
});
