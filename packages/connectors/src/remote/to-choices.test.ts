import { expect, it } from 'vitest';
import { toChoices, type AttributedVariant } from './to-choices.js';

const variant = (id: string, ...sizes: string[]): AttributedVariant => ({
  ...{ id, name: `The ${id}` },
  attributes: [
    { attribute: { id: 'size', name: 'Size' }, values: sizes.map((name) => ({ id: name, name })) },
    { attribute: { id: 'lot', name: 'Lot' }, values: [] },
  ],
});

it('chooses by the attributes that have values', () => {
  const variants = [variant('a', 'S'), variant('b', 'L')];
  const { options, valuesOf } = toChoices(variants);
  expect(options).toEqual([
    {
      ...{ id: 'size', label: 'Size' },
      values: [
        { id: 'S', label: 'S' },
        { id: 'L', label: 'L' },
      ],
    },
  ]);
  expect(variants.map(valuesOf)).toEqual([['S'], ['L']]);
});

it('chooses by names where a variant lacks an attribute that others have', () => {
  const variants = [variant('a', 'S'), variant('b', 'L'), variant('c')];
  const { options, valuesOf } = toChoices(variants);
  expect(options.map(({ id }) => id)).toEqual(['kind']);
  expect(variants.map(valuesOf)).toEqual([['a'], ['b'], ['c']]);
});

it('chooses by names where the attributes do not tell variants apart', () => {
  const variants = [variant('a', 'S'), variant('b', 'S')];
  const { options, valuesOf } = toChoices(variants);
  expect(options[0]?.values).toEqual([
    { id: 'a', label: 'The a' },
    { id: 'b', label: 'The b' },
  ]);
  expect(variants.map(valuesOf)).toEqual([['a'], ['b']]);
});
