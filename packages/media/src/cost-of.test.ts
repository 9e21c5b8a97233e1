import { expect, it } from 'vitest';
import { costOf } from './cost-of.js';

const qualities = [
  { id: '240-500', lines: 240, bitrate: 500, average: 400 },
  { id: '720-2000', lines: 720, bitrate: 2_000, average: 1_600 },
  { id: '0-64', lines: 0, bitrate: 64, average: 60 },
];

const playing = { qualities, quality: 'auto', shown: '720-2000' };
const none = { ...playing, qualities: [] };

it.each([
  ['auto', 1_600],
  ['saver', 400],
  ['stills', 110],
  ['240-500', 400],
  ['0-64', 60],
  ['1080-1', null],
])('%s costs %s', (choice, cost) => {
  expect(costOf(choice, playing, 0)).toBe(cost);
});

it('says nothing that it does not know', () => {
  expect(costOf('auto', { ...playing, shown: null }, 0)).toBeNull();
  expect(costOf('auto', { ...playing, quality: 'saver' }, 0)).toBeNull();
  expect(costOf('saver', none, 0)).toBeNull();
  const unweighed = { ...none, qualities: [{ id: '0-0', lines: 0, bitrate: 0, average: 0 }] };
  expect(costOf('0-0', unweighed, 0)).toBeNull();
  expect(costOf('stills', unweighed, 0)).toBeNull();
});

it('is that of the lightest picture where there is no sound by itself', () => {
  expect(costOf('stills', { ...playing, qualities: qualities.slice(0, 2) }, 0)).toBe(400);
});

it('counts what is fetched to see whether the line carries a picture again', () => {
  expect(costOf('auto', { ...playing, shown: '0-64' }, 0.5)).toBe(60 + 200);
  expect(costOf('0-64', { ...playing, shown: '0-64' }, 0.5)).toBe(60);
});

it('is that of the sound where there is no picture', () => {
  const sound = { ...playing, qualities: qualities.slice(2), shown: '0-64' };
  expect(costOf('auto', sound, 0)).toBe(60);
  expect(costOf('stills', sound, 0)).toBe(60);
  expect(costOf('saver', sound, 0)).toBeNull();
});
