import type { ChatLine } from '@livestall/client';
import { expect, test } from 'vitest';
import { MOST_ROWS, Reading } from './reading.js';

const line = (id: string, more: Partial<ChatLine> = {}): ChatLine => ({
  id,
  at: 1,
  sender: 'a',
  name: 'Ana',
  role: 'viewer',
  text: id,
  own: false,
  ...more,
});
const talk = (...ids: string[]) => ids.map((id) => line(id));
const ids = (lines: readonly ChatLine[]) => lines.map(({ id }) => id);

test('moves on with the talk, and lays out so many rows and no more', () => {
  const reading = new Reading();
  expect(reading.read(talk('a', 'b'), [])).toEqual({ lines: talk('a', 'b'), fresh: 0 });
  const long = Array.from({ length: MOST_ROWS + 50 }, (_, index) => line(`${index}`));
  const { lines } = reading.read(long, []);
  expect(lines).toHaveLength(MOST_ROWS);
  expect(lines.at(-1)?.id).toBe(`${MOST_ROWS + 49}`);
});

test('stands still for who has scrolled away, and counts what others said', () => {
  const reading = new Reading();
  reading.hold(talk('a', 'b'));
  const read = reading.read([...talk('b', 'c', 'd'), line('mine', { own: true })], []);
  expect(ids(read.lines)).toEqual(['a', 'b']);
  expect(read.fresh).toBe(2);
  reading.release();
  expect(ids(reading.read(talk('b', 'c', 'd'), []).lines)).toEqual(['b', 'c', 'd']);
});

test('counts all lines where none of those that are read is listed any more', () => {
  const reading = new Reading();
  reading.hold(talk('a'));
  expect(reading.read(talk('x', 'y'), []).fresh).toBe(2);
});

test('what was redacted leaves even then, and so does a line on its way that has arrived', () => {
  const reading = new Reading();
  reading.hold([...talk('a', 'b', 'c'), line('key', { own: true, delivery: 'sending' })]);
  const read = reading.read([...talk('a', 'c'), line('row', { own: true })], ['b']);
  expect(ids(read.lines)).toEqual(['a', 'c']);
});

test('a line that fails meanwhile is drawn as failed', () => {
  const reading = new Reading();
  const sending = line('key', { own: true, delivery: 'sending' });
  reading.hold([sending]);
  const failed = line('key', { own: true, delivery: 'failed' });
  expect(reading.read([failed], []).lines).toEqual([failed]);
});
