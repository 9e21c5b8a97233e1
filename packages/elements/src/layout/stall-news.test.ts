import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeShow } from '../../testing/fake-show.js';
import { StallNews } from './stall-news.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a show that begins before one’s eyes is news, one that is on already is not', () => {
  expect(new StallNews(() => undefined).look(new FakeShow())).toEqual([]);
  const show = new FakeShow({ state: { status: 'scheduled' } });
  const changed = vi.fn();
  const news = new StallNews(changed);
  expect(news.look(show)).toEqual([]);
  show.set({ state: { status: 'live' } });
  expect(news.look(show)).toEqual([{ of: 'begun' }]);
  expect(news.look(show)).toHaveLength(1);
  vi.advanceTimersByTime(60_000);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(news.look(show)).toEqual([]);
});

test('goods that come back are news to those who asked', () => {
  const show = new FakeShow({ gauges: { 'stock:eggs': 0, 'stock:persimmons': 0 } });
  show.set({ mine: { wishes: [{ of: 'product', product: 'eggs', at: 1 }] } });
  const news = new StallNews(() => undefined);
  news.look(show);
  show.set({ gauges: { 'stock:eggs': 5, 'stock:persimmons': 5 } });
  expect(news.look(show)).toEqual([{ of: 'back', product: 'eggs' }]);
  news.stop();
  expect(vi.getTimerCount()).toBe(0);
});
