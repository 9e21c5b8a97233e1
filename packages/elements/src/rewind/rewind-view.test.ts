import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, STREAM_STARTS as T } from '../../testing/fake-stream.js';
import { markAt, rewindView } from './rewind-view.js';

const clocks = [{ discontinuity: 0, date: T, at: T }];
const shown = [
  { product: 'eggs', from: T - 5_000, to: T + 1_000 },
  { product: 'honey', from: T + 60_000, to: T + 90_000 },
  { product: 'rice', from: T + 100_000, to: T + 130_000 },
  { product: 'persimmons', from: T + 120_000 },
];
const show = () =>
  new FakeShow({
    state: { clocks, shown, removed: [{ product: 'rice', at: T + 200_000 }] },
  });

test('the line goes from what can be sought to live, with a mark for what was shown within it', () => {
  const view = rewindView(show(), new FakeStream({ position: 300, atLive: false }))!;
  expect(view).toMatchObject({ from: T, to: T + 600_000, at: T + 300_000, live: true });
  expect(view.marks.map(({ product }) => product.id)).toEqual(['honey', 'persimmons']);
  expect(markAt(view, T + 70_000)?.product.id).toBe('honey');
  expect(markAt(view, T + 10_000)).toBeUndefined();
});

test('a viewer at live stands at its end', () => {
  expect(rewindView(show(), new FakeStream({ position: 596 }))?.at).toBe(T + 600_000);
});

test('there is no line where there is nowhere to go back to', () => {
  expect(rewindView(show(), null)).toBeNull();
  expect(rewindView(show(), new FakeStream({ seekable: null }))).toBeNull();
  expect(rewindView(show(), new FakeStream({ seekable: { from: 580, to: 600 } }))).toBeNull();
  expect(rewindView(show(), new FakeStream({ state: 'opening' }))).toBeNull();
  const short = { seekable: { from: 0, to: 20 }, live: false, atLive: false };
  expect(rewindView(show(), new FakeStream(short))).not.toBeNull();
});
