import type { GiveawayDraft } from '@livestall/protocol';
import { expect, test } from 'vitest';
import type { ConsoleWords } from '../console-words.js';
import { giveawayValues, readGiveaway } from './giveaway-form.js';

/** Words that say their own names, in English. */
const words = {
  term: (name: string) => name,
  text: (text: unknown) => (typeof text === 'object' ? (text as { en: string }).en : (text ?? '')),
  lang: () => 'en',
} as unknown as ConsoleWords;

const read = (values: Record<string, string>, before?: GiveawayDraft, hasCodes = false) =>
  readGiveaway(
    { ...giveawayValues(before, { currency: 'USD', words, codes: 0 }), ...values },
    'packet',
    words,
    { before, hasCodes },
  );

const packets: GiveawayDraft = {
  id: 'packet',
  kind: 'shares',
  prize: { en: 'For your next order', zh: '下单立减' },
  total: 20,
  pool: { amount: 8_800, currency: 'USD' },
  split: 'random',
  floor: 100,
  code: 'PACKET',
  opensAfterMs: 0,
  lastsMs: 600_000,
};

const draw: GiveawayDraft = {
  id: 'packet',
  kind: 'draw',
  prize: 'A crate of persimmons',
  total: 3,
  among: 'commented',
  claimMs: 120_000,
  for: 'followers',
  identity: 'signed-in',
  challenge: true,
  spreadMs: 5_000,
};

test.each([packets, draw])('a giveaway that is opened and saved is the same giveaway', (draft) => {
  expect(read({}, draft)).toEqual({ value: draft });
});

test('a new one is of packets that hold what the prize says, until it is closed', () => {
  expect(read({ prize: 'A jar of honey', total: '5' })).toEqual({
    value: { id: 'packet', kind: 'shares', prize: 'A jar of honey', total: 5 },
  });
});

test('a pool of money is in what the goods are paid in', () => {
  const values = giveawayValues(packets, { currency: 'USD', words, codes: 0 });
  const readIn = (currency: string) =>
    readGiveaway({ ...values, currency }, 'packet', words, { currencies: ['EUR'] });
  expect(readIn('USD')).toEqual({ mistakes: { currency: 'needsCurrency' } });
  expect(readIn('EUR')).toHaveProperty('value');
  expect(readIn(''), 'pieces').not.toHaveProperty('mistakes.currency');
});

test('a giveaway opens by itself at a time that is to come', () => {
  const values = giveawayValues(packets, { currency: 'USD', words, codes: 0 });
  const opensAt = '2026-12-01T10:30';
  const now = new Date(opensAt).getTime();
  expect(readGiveaway({ ...values, opensAt }, 'packet', words, { now })).toEqual({
    mistakes: { opensAt: 'needsFuture' },
  });
});

test('a pool is money, or pieces, and is cut as it is asked', () => {
  const said = { prize: 'Eggs', total: '4', pool: '30', currency: '' };
  expect(read({ ...said, split: 'even' })).toMatchObject({ value: { pool: { amount: 30 } } });
  expect(read({ ...said, currency: 'USD' })).toMatchObject({
    value: { pool: { amount: 3_000, currency: 'USD' }, split: 'random' },
  });
});

test('what only the other kind has is not sent with a draw', () => {
  expect(read({ prize: 'Eggs', total: '4', pool: '30', kind: 'draw' })).toEqual({
    value: { id: 'packet', kind: 'draw', prize: 'Eggs', total: 4 },
  });
});

test('it says what is wrong with each of its fields', () => {
  const wrong = { total: '20001', pool: '-1', codes: 'each', minutes: '9999', segment: 'a b' };
  expect(read(wrong)).toEqual({
    mistakes: {
      prize: 'needsTitle',
      total: 'needsPackets',
      pool: 'needsAboveZero',
      file: 'needsCodes',
      minutes: 'needsMinutes',
      segment: 'needsSegment',
    },
  });
  expect(read({ prize: 'Eggs', total: '9', pool: '5', currency: '' })).toEqual({
    mistakes: { pool: 'needsPool' },
  });
  expect(read({ prize: 'Eggs', total: '101', kind: 'draw', claim: '0', codes: 'one' })).toEqual({
    mistakes: { total: 'needsUnitsEach', claim: 'needsMinutes', code: 'needsCode' },
  });
  expect(read({ prize: 'Eggs', total: '1', codes: 'each' }, undefined, true)).toHaveProperty(
    'value',
  );
});
