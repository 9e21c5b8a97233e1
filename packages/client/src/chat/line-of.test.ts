import { expect, test } from 'vitest';
import { lineOf } from './line-of.js';

const quote = { id: 'q1', name: 'Ana', text: 'Is 12 Mill Lane near?' };
const row = {
  ...{ id: 'm2', at: 2, sender: 'rosa', name: 'Rosa', role: 'host' as const, text: 'It is.' },
  question: quote,
};
const by = (...withdrawn: string[]) => ({ me: 'ana', redacted: new Set<string>(), withdrawn });

test('an answer quotes its question no more once that was taken away, and again once it is back', () => {
  const before = lineOf(row, by());
  expect(before.question).toEqual(quote);
  const after = lineOf(row, by('q1'), before);
  expect(after).not.toHaveProperty('question');
  expect(lineOf(row, by('q1', 'q2'), after), 'drawn once').toBe(after);
  expect(lineOf(row, by(), after).question).toEqual(quote);
});
