import { expect, test } from 'vitest';
import { controlsView, meansLive, shareOf } from './controls-view.js';

const live = { live: true, atLive: true, position: 61, seekable: { from: 0, to: 60 } };
const recording = { live: false, atLive: false, position: 30, seekable: { from: 0, to: 120 } };

test('there is nothing to draw before a stream is known', () => {
  expect(controlsView({ ...live, seekable: null })).toBeNull();
});

test('what is live and barely reaches back has no line', () => {
  expect(controlsView({ ...live, seekable: { from: 50, to: 60 } })?.line).toBe(false);
  expect(controlsView(live)?.line).toBe(true);
  expect(controlsView({ ...recording, seekable: { from: 0, to: 10 } })?.line).toBe(true);
});

test('who is at live is at the end of the line', () => {
  expect(controlsView({ ...live, position: 55 })).toMatchObject({ at: 60, atLive: true });
  expect(controlsView({ ...live, position: 20, atLive: false })).toMatchObject({ at: 20 });
});

test('a place is a share of the line', () => {
  expect(shareOf({ from: 0, to: 120 }, 30)).toBe(0.25);
  expect(shareOf({ from: 10, to: 20 }, 99)).toBe(1);
  expect(shareOf({ from: 10, to: 10 }, 10)).toBe(0);
});

test('the last moments of a live line mean live, those of a recording its end', () => {
  expect(meansLive(controlsView(live)!, 59)).toBe(true);
  expect(meansLive(controlsView(live)!, 50)).toBe(false);
  expect(meansLive(controlsView(recording)!, 120)).toBe(false);
});
