import { EMPTY_SHOW } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { canUndo, LastActs, UNDO_MS } from './last-acts.js';

const before = { now: EMPTY_SHOW, gauges: {}, backstage: null };

test('the newest stands first and can be taken back for a minute', () => {
  const last = new LastActs();
  last.add({ act: 'product.pin', product: 'rice' }, before, 1_000);
  last.add({ act: 'product.pin', product: 'honey' }, before, 2_000);
  const [one] = last.list;
  expect(one).toMatchObject({ undo: [{ act: 'product.unpin', product: 'honey' }] });
  expect(last.newest(2_500, 10_000)).toBe(one);
  expect(last.newest(12_500, 10_000)).toBeUndefined();
  expect(canUndo(one!, 2_000 + UNDO_MS - 1)).toBe(true);
  expect(canUndo(one!, 2_000 + UNDO_MS)).toBe(false);
});

test('what was taken back, or cannot be, is not offered', () => {
  const last = new LastActs();
  last.add({ act: 'message.redact', message: 'm' }, before, 1);
  last.markUndone(last.list[0]!);
  expect(last.newest(2, 10_000)).toBeUndefined();
  last.add({ act: 'show.end' }, before, 3);
  expect(canUndo(last.list[0]!, 4)).toBe(false);
});

test('only the last few are kept', () => {
  const last = new LastActs();
  for (let n = 0; n < 20; n += 1) last.add({ act: 'run.place', item: `${n}` }, before, n);
  expect(last.list).toHaveLength(8);
  expect(last.list[0]?.act).toEqual({ act: 'run.place', item: '19' });
});
