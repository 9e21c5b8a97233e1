import { expect, test } from 'vitest';
import { memoryStorage } from '../core/storage.js';
import { pruneLines } from './prune-lines.js';

const DAY = 24 * 3_600_000;

/** Storage that tells what it holds, as a browser's does. */
function listed(items: Record<string, string>) {
  const map = new Map(Object.entries(items));
  const storage = {
    get length() {
      return map.size;
    },
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
  return { storage, names: () => [...map.keys()] };
}

test('lines of shows of long ago go, and nothing else does', () => {
  const { storage, names } = listed({
    'livestall:lines:a/old': JSON.stringify([{ at: 1 }, { at: 2 }]),
    'livestall:requests:a/old': JSON.stringify([{ at: 1, draft: { contact: '06 12 34 56 78' } }]),
    'livestall:lines:a/broken': '{',
    'livestall:lines:a/new': JSON.stringify([{ at: 1 }, { at: DAY }]),
    'livestall:visit:a/old': '{}',
    other: '[]',
  });
  pruneLines(storage, DAY + 10);
  expect(names()).toEqual(['livestall:lines:a/new', 'livestall:visit:a/old', 'other']);
});

test('storage that does not tell what it holds is left alone', () => {
  const storage = memoryStorage();
  storage.setItem('livestall:lines:a/old', '[]');
  pruneLines(storage, DAY);
  expect(storage.getItem('livestall:lines:a/old')).toBe('[]');
});
