import { expect, test } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { FakeStream, STREAM_STARTS } from '../../testing/fake-stream.js';
import { Delay, formatDelay } from './delay.js';

test('a delay is that to what happens, where a show knows when the picture was taken', () => {
  const clocks = [{ discontinuity: 0, date: STREAM_STARTS, at: STREAM_STARTS }];
  const show = new FakeShow({
    time: STREAM_STARTS + 600_000,
    state: { status: 'live', clocks },
  });
  const delay = new Delay();
  expect(delay.look(new FakeStream({ position: 592 }), show)).toBe(8);
});

test('without a show or dates it is that to the newest moment there is', () => {
  const stream = new FakeStream({ dated: false, position: 594 });
  const delay = new Delay();
  expect(delay.look(stream, undefined)).toBe(6);
  expect(delay.look(stream, new FakeShow({ state: { status: 'live' } }))).toBe(6);
});

test('the end of a playlist moves by whole segments: the mean of six looks is told', () => {
  const stream = new FakeStream({ position: 590 });
  const delay = new Delay();
  delay.look(stream, undefined);
  for (const position of [598, 596, 594, 598, 596, 594]) {
    stream.position = position;
    delay.look(stream, undefined);
  }
  stream.position = 598;
  expect(delay.look(stream, undefined)).toBe(4);
  delay.forget();
  expect(delay.look(stream, undefined)).toBe(2);
});

test('a recording has none, nor has a show that is over', () => {
  const delay = new Delay();
  expect(delay.look(new FakeStream({ live: false }), undefined)).toBeNull();
  expect(delay.look(new FakeStream(), new FakeShow({ state: { status: 'ended' } }))).toBeNull();
});

test('it is written in seconds, and from a minute on as a time', () => {
  expect(formatDelay(7.6, 'en')).toBe('8 sec');
  expect(formatDelay(0.2, 'en')).toBe('1 sec');
  expect(formatDelay(7.6, 'zh')).toBe('8秒');
  expect(formatDelay(130, 'en')).toBe('2:10');
});
