import type { OfferDraft } from '@livestall/protocol';
import { expect, test } from 'vitest';
import { sampleGoods } from '../../../testing/sample-goods.js';
import type { ConsoleWords } from '../console-words.js';
import { offerChoices, offerValues, readOffer } from './offer-form.js';

/** Words that say their own names, in English. */
const words = {
  term: (name: string) => name,
  text: (text: unknown) => (typeof text === 'object' ? (text as { en: string }).en : text),
} as unknown as ConsoleWords;
/** Of the minute, as the form has it. */
const NOW = Date.UTC(2026, 8, 1, 8);
const choices = offerChoices(sampleGoods, words);
const read = (values: Record<string, string>, before?: OfferDraft) =>
  readOffer({ ...offerValues(before, choices), ...values }, 'flash', words, {
    ...{ choices, before, now: NOW },
  });

const draft: OfferDraft = {
  id: 'flash',
  product: 'honey',
  variant: 'honey-500g',
  price: { amount: 990, currency: 'USD' },
  total: 20,
  perViewer: 2,
  for: 'buyers',
  identity: 'verified',
  challenge: true,
  spreadMs: 5_000,
  opensAt: NOW + 3_600_000,
  lastsMs: 600_000,
  holdMs: 120_000,
  opensAfterMs: 0,
};

test('everything that can be bought can be offered, each variant by itself', () => {
  const named = choices.filter(({ product }) => ['persimmons', 'honey'].includes(product));
  expect(named.map(({ value }) => value)).toEqual([
    'persimmons',
    'honey honey-250g',
    'honey honey-500g',
    'honey honey-1kg',
  ]);
  expect(named[2]?.label).toContain(', 500 g');
});

test('an offer that is opened and saved is the same offer', () => {
  expect(read({}, draft)).toEqual({ value: draft });
});

test('a new one is of the first of the goods, one for each, until it is closed', () => {
  expect(read({ price: '12,90', total: '5' })).toEqual({
    value: {
      ...{ id: 'flash', product: 'persimmons', total: 5, perViewer: 1 },
      price: { amount: 1290, currency: 'USD' },
    },
  });
});

test('it says what is wrong with each of its fields', () => {
  expect(
    read({
      price: '0',
      total: '',
      each: '0',
      minutes: '9999',
      segment: 'a b',
      opensAt: '2026-01-01T08:00',
    }),
  ).toEqual({
    mistakes: {
      price: 'needsAboveZero',
      total: 'needsUnits',
      each: 'needsUnitsEach',
      minutes: 'needsMinutes',
      opensAt: 'needsFuture',
      segment: 'needsSegment',
    },
  });
  expect(read({ price: '1', total: '3', each: '4' })).toEqual({ mistakes: { each: 'needsFewer' } });
  expect(read({ of: 'gone' })).toMatchObject({ mistakes: { of: 'needsGoods' } });
});
