import { expect, it } from 'vitest';
import { costOf } from './cost-of.js';

const list = [
  { id: '240-500', lines: 240, bitrate: 500, average: 400 },
  { id: '720-2000', lines: 720, bitrate: 2_000, average: 1_600 },
  { id: '0-64', lines: 0, bitrate: 64, average: 60 },
];

it.each([
  ['auto', 1_600],
  ['saver', 400],
  ['stills', 110],
  ['240-500', 400],
  ['0-64', 60],
  ['1080-1', null],
])('%s costs %s', (choice, cost) => {
  expect(costOf(choice, list, '720-2000')).toBe(cost);
});

it('says nothing that it does not know', () => {
  expect(costOf('auto', list, null)).toBeNull();
  expect(costOf('saver', [], null)).toBeNull();
  expect(costOf('0-0', [{ id: '0-0', lines: 0, bitrate: 0, average: 0 }], null)).toBeNull();
});

it('is that of the lightest picture where there is no sound by itself', () => {
  expect(costOf('stills', list.slice(0, 2), null)).toBe(400);
});
