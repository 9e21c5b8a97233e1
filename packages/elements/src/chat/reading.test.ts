import type { ChatLine } from '@livestall/client';
import { expect, test } from 'vitest';
import { MOST_HELD, Reading } from './reading.js';

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
/** Nothing was redacted. */
const NONE: ReadonlySet<string> = new Set();
const talk = (...ids: string[]) => ids.map((id) => line(id));
const ids = (lines: readonly ChatLine[]) => lines.map(({ id }) => id);

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => line(`${from + at}`));

test('moves on with the talk', () => {
  const reading = new Reading();
  expect(reading.read(talk('a', 'b'), NONE)).toEqual({ lines: talk('a', 'b'), fresh: 0 });
});

test('keeps for who has scrolled away what they read, though the talk has let it go, and counts what others said', () => {
  const reading = new Reading();
  reading.hold(talk('a', 'b'));
  const read = reading.read([...talk('b', 'c', 'd'), line('mine', { own: true })], NONE);
  expect(ids(read.lines)).toEqual(['a', 'b', 'c', 'd', 'mine']);
  expect(read.fresh).toBe(2);
  expect(reading.read(talk('d', 'e'), NONE)).toMatchObject({ fresh: 3 });
  reading.release();
  expect(ids(reading.read(talk('b', 'c', 'd'), NONE).lines)).toEqual(['b', 'c', 'd']);
});

test('counts no more what the reader has come down to', () => {
  const reading = new Reading();
  reading.hold(talk('a', 'b'));
  reading.read(talk('a', 'b', 'c', 'd', 'e'), NONE);
  expect(reading.see('a')).toBe(false);
  expect(reading.see('d')).toBe(true);
  expect(reading.read(talk('a', 'b', 'c', 'd', 'e', 'f'), NONE).fresh).toBe(2);
});

test('puts older lines before the others, each once, and lets the newest go where they become too many', () => {
  const reading = new Reading();
  reading.hold(many(100, 1_000));
  reading.earlier(many(51, 950));
  expect(reading.first?.id).toBe('950');
  expect(reading.read(many(100, 1_000), NONE).lines).toHaveLength(150);
  reading.earlier(many(MOST_HELD - 100, -4_000));
  const { lines, fresh } = reading.read(many(110, 1_000), NONE);
  expect([lines.length, fresh]).toEqual([MOST_HELD, 10]);
  expect(lines.at(-1)?.id).toBe('1049');
});

test('holds no more lines than that for who stays away for hours, and goes on counting', () => {
  const reading = new Reading();
  reading.hold(many(2_000));
  for (let from = 0; from <= 20_000; from += 500) {
    expect(reading.read(many(2_000, from), NONE).lines.length).toBeLessThanOrEqual(MOST_HELD);
  }
  expect(reading.read(many(2_000, 20_000), NONE).fresh).toBeGreaterThanOrEqual(5_000 - 2_000);
  reading.release();
  expect(ids(reading.read(talk('x'), NONE).lines)).toEqual(['x']);
});

test('counts all lines where none of those that are read is listed any more', () => {
  const reading = new Reading();
  reading.hold(talk('a'));
  expect(reading.read(talk('x', 'y'), NONE).fresh).toBe(2);
});

test('what was redacted leaves even then, and so does a line on its way that has arrived', () => {
  const reading = new Reading();
  reading.hold([...talk('a', 'b', 'c'), line('key', { own: true, delivery: 'sending' })]);
  const read = reading.read([...talk('a', 'c'), line('row', { own: true })], new Set(['b']));
  expect(ids(read.lines)).toEqual(['a', 'c', 'row']);
});

test('a line that fails meanwhile is drawn as failed', () => {
  const reading = new Reading();
  const sending = line('key', { own: true, delivery: 'sending' });
  reading.hold([sending]);
  const failed = line('key', { own: true, delivery: 'failed' });
  expect(reading.read([failed], NONE).lines).toEqual([failed]);
});

test('puts a line that comes late where it was said, and counts it', () => {
  const reading = new Reading();
  reading.hold([line('z'), line('a'), line('own', { own: true })]);
  const late = [line('a'), line('b'), line('own', { own: true })];
  const read = reading.read(late, NONE);
  expect(ids(read.lines)).toEqual(['z', 'a', 'b', 'own']);
  expect(read.fresh).toBe(1);
  const more = reading.read([...late, line('c'), line('d')], new Set(['c']));
  expect(ids(more.lines)).toEqual(['z', 'a', 'b', 'own', 'd']);
  expect(more.fresh).toBe(2);
  expect(reading.see('b')).toBe(true);
  expect(reading.read([...late, line('d')], new Set(['c'])).fresh).toBe(1);
});

test('quotes nothing that was redacted since, in lines that the talk keeps no longer either', () => {
  const reading = new Reading();
  const reply = { id: 'a', name: 'Ana', text: 'Buy pills' };
  reading.hold([line('b', { reply }), line('c')]);
  const { lines } = reading.read(talk('c', 'd'), new Set(['a']));
  expect(lines).toEqual([line('b'), line('c'), line('d')]);
});
