import { expect, it } from 'vitest';
import { cutSegments } from '../../fixtures/cut-segments.mjs';
import { readStart, readTimescales } from './read-boxes.js';

const { init, segments } = cutSegments('high') as { init: Uint8Array; segments: Uint8Array[] };

it('reads the clock of each track', () => {
  expect([...readTimescales(init).values()].toSorted()).toEqual([12_800, 48_000].toSorted());
});

it('reads where a segment begins, as soon as its first moof is there', () => {
  const scales = readTimescales(init);
  const starts = segments.map((segment) => readStart(segment, scales));
  expect(starts.map((start) => Math.round(start ?? NaN))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  const [segment] = segments as [Uint8Array];
  expect(readStart(segment.subarray(0, 100), scales)).toBeNull();
});

it('finds nothing in what is no media', () => {
  expect(readTimescales(new Uint8Array([0, 0, 0, 0, 1, 2, 3, 4])).size).toBe(0);
  expect(readStart(new TextEncoder().encode('<!doctype html><p>no'), new Map())).toBeNull();
});
