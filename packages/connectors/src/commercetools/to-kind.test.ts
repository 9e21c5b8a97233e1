import { expect, it } from 'vitest';
import { toChoices } from '../remote/to-choices.js';
import { toKind } from './to-kind.js';

const LABELS = { size: 'Größe', lid: { 'de-DE': 'Deckel', 'en-GB': 'Lid' } };

const jar = (sku: string, size: string, lid?: string) =>
  toKind(
    {
      sku,
      attributesRaw: [
        { name: 'size', value: { key: size, label: { 'de-DE': size } } },
        ...(lid === undefined ? [] : [{ name: 'lid', value: lid }]),
      ],
    },
    LABELS,
    'de-DE',
  );

it('is chosen by what each attribute says, by the name that the page has for it', () => {
  const kinds = [jar('a', '250 g', 'Kork'), jar('b', '500 g', 'Kork')];
  const { options, valuesOf } = toChoices(kinds);
  expect(options.map(({ label }) => label)).toEqual(['Größe', LABELS.lid]);
  expect(kinds.map(valuesOf)).toEqual([
    ['size 250 g', 'lid Kork'],
    ['size 500 g', 'lid Kork'],
  ]);
});

it('keeps apart the same word of two attributes', () => {
  const [size, lid] = jar('a', 'L', 'L').attributes;
  expect(size?.values[0]?.id).not.toBe(lid?.values[0]?.id);
});

it('is chosen by SKUs where one lacks an attribute that others have', () => {
  const { options, valuesOf } = toChoices([jar('a', 'S', 'Kork'), jar('b', 'L')]);
  expect(options.map(({ values }) => values.map(({ label }) => label))).toEqual([['a', 'b']]);
  expect(valuesOf(jar('b', 'L'))).toEqual(['b']);
});
