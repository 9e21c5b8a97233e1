import { expect, test } from 'vitest';
import { Folding } from './folding.js';

const piece = { id: 'a', standing: 'over', folds: false, counts: false };

test('draws nothing anew for what should have changed already, however often it is asked', () => {
  const folding = new Folding('poll');
  expect(folding.nextChange([{ ...piece, changesAt: 4_000 }], 5_000)).toBeNull();
  expect(folding.nextChange([{ ...piece, counts: true, changesAt: 4_000 }], 5_000)).toBeNull();
  expect(folding.nextChange([{ ...piece, changesAt: 7_000 }], 5_000)).toBe(2_000);
  const both = [
    { ...piece, changesAt: 4_000 },
    { ...piece, id: 'b', counts: true, changesAt: 9_000 },
  ];
  expect(folding.nextChange(both, 5_400)).toBe(600);
});
