import { expect, it } from 'vitest';
import { checkUnitsTold, type UnitsTold } from './units-told.ts';

// Each way to lie about what is left is found out, and named.

/** Of three units one is bought, one given back, and one runs out; who asks for two meanwhile hears that they are gone. */
const honest = () => ({
  total: 3,
  takings: [
    { units: 1, begins: { from: 10, by: 12 }, ends: null },
    { units: 1, begins: { from: 11, by: 13 }, ends: { from: 30, by: 32 } },
    { units: 1, begins: { from: 12, by: 14 }, ends: { from: 40, by: 45 } },
  ],
  readings: [
    { from: 1, by: 2, version: 1, left: 3 },
    { from: 20, by: 21, version: 2, left: 0 },
    { from: 34, by: 35, version: 3, left: 1 },
    { from: 50, by: 51, version: 4, left: 2 },
  ],
  refused: [{ from: 20, by: 22, units: 2 }],
});
type Told = ReturnType<typeof honest>;

const check = (told: UnitsTold) => () => {
  checkUnitsTold(told);
};

it('finds nothing wrong with what is honest', () => {
  expect(check(honest())).not.toThrow();
});

const LIES: [what: string, lie: (told: Told) => unknown, found: string][] = [
  [
    'one too many',
    ({ takings }) => takings.push({ units: 1, begins: { from: 15, by: 16 }, ends: null }),
    'never more is taken than there is',
  ],
  [
    'a reading that is older than the one before',
    ({ readings }) => Object.assign(readings[2] ?? {}, { version: 1 }),
    'readings never go back',
  ],
  [
    'units that are left, and taken',
    ({ readings }) => Object.assign(readings[1] ?? {}, { left: 1 }),
    'what is taken is not told to be left',
  ],
  [
    'units that ran out, and are taken for long after',
    ({ readings }) => Object.assign(readings[3] ?? {}, { left: 1 }),
    'what is free is told to be left',
  ],
  [
    'units that come back before anybody gave them back',
    ({ readings, takings }) => {
      // Where nobody knows who has what, this alone is known.
      for (const taking of takings) Object.assign(taking.begins, { by: Infinity });
      Object.assign(readings[2] ?? {}, { from: 22, by: 23 });
    },
    'what is left rises by what was given back',
  ],
  [
    '"sold out" while enough is free',
    ({ refused }) => refused.push({ from: 50, by: 51, units: 2 }),
    'it was gone where it said so',
  ],
];

it.each(LIES)('finds out %s', (_, lie, found) => {
  const told = honest();
  lie(told);
  expect(check(told)).toThrow(found);
});
