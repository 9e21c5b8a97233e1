import { expect, it } from 'vitest';
import type { Words } from '../localize/words.js';
import { spreadNote } from './spread-note.js';

/** Words that say their own names. */
const words = {
  term: (name: string, ...values: string[]) => [name, ...values].join(' '),
  number: String,
} as unknown as Words;

it('says over how many seconds turns are drawn, until all have had theirs', () => {
  const opening = { id: 'c1', opensAt: 1_000, spreadMs: 4_500 };
  expect(spreadNote(opening, 1_000, words)).toBe('dropSpread 5');
  expect(spreadNote(opening, 5_499, words)).toBe('dropSpread 5');
  expect(spreadNote(opening, 5_500, words)).toBe('');
});

it('says nothing where they are not', () => {
  expect(spreadNote({ id: 'c1', opensAt: 1_000 }, 1_000, words)).toBe('');
});
