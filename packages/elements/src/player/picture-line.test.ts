import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, STREAM_STARTS } from '../../testing/fake-stream.js';
import { goToMoment, momentAt } from './picture-line.js';

/** The server is an hour ahead of the encoder. */
const HOUR = 3_600_000;
const clocks = [{ discontinuity: 0, date: STREAM_STARTS, at: STREAM_STARTS + HOUR }];

test('a moment is the picture’s date by the show’s clock, and back', () => {
  const show = new FakeShow({ state: { clocks } });
  const stream = new FakeStream();
  expect(momentAt(show, stream, 120)).toBe(STREAM_STARTS + HOUR + 120_000);
  goToMoment(show, stream, STREAM_STARTS + HOUR + 90_000);
  expect(stream.position).toBe(90);
});

test('a recording has a clock of its own', () => {
  const recording = {
    stream: { kind: 'hls' as const, url: '/vod.m3u8' },
    clocks: [{ discontinuity: 0, date: STREAM_STARTS, at: 5_000 }],
  };
  const show = new FakeShow({ state: { clocks, status: 'ended', recording } });
  const stream = new FakeStream({ live: false, atLive: false });
  expect(momentAt(show, stream, 10)).toBe(15_000);
  goToMoment(show, stream, 25_000);
  expect(stream.position).toBe(20);
});

test('a recording runs evenly from its beginning to the first line of its clock', () => {
  const clocks = [{ discontinuity: 0, date: STREAM_STARTS + 30_000, at: 530_000 }];
  const recording = { stream: { kind: 'hls' as const, url: '/vod.m3u8' }, clocks };
  const show = new FakeShow({ state: { status: 'ended', recording } });
  const stream = new FakeStream({ live: false, atLive: false });
  expect(momentAt(show, stream, 10)).toBe(510_000);
  expect(momentAt(show, stream, 40)).toBe(540_000);
  goToMoment(show, stream, 505_000);
  expect(stream.position).toBe(5);
});

test('without dates it is reckoned from now, or from the beginning', () => {
  const live = new FakeStream({ dated: false });
  const show = new FakeShow({ time: 1_000_000, state: { startedAt: 70_000 } });
  expect(momentAt(show, live, 540)).toBe(940_000);
  goToMoment(show, live, 700_000);
  expect(live.position).toBe(300);
  const recording = new FakeStream({ dated: false, live: false });
  expect(momentAt(show, recording, 30)).toBe(100_000);
  goToMoment(show, recording, 110_000);
  expect(recording.position).toBe(40);
});
