import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ERROR_CODES, StallError, isErrorCode } from './errors.js';

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8');

it('has every code in docs/errors.md once, and the page has no other', () => {
  const told = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code);
  expect(told.toSorted()).toEqual(Object.keys(ERROR_CODES).toSorted());
});

it('has a sentence for people in every error, the code’s own where none is given', () => {
  expect(new StallError('sold-out').message).toBe('All gone.');
  expect(new StallError('sold-out', { message: 'No pears left.' }).message).toBe('No pears left.');
});

it('keeps what caused an error, and what to do about it', () => {
  const cause = new TypeError('fetch failed');
  const error = new StallError('unavailable', { cause, hint: 'Wait.', retryAfterMs: 1_000 });
  expect(error).toMatchObject({ cause, hint: 'Wait.', retryAfterMs: 1_000 });
});

it('knows its own codes alone', () => {
  expect(isErrorCode('sold-out')).toBe(true);
  for (const other of ['toString', '__proto__', 'Sold-Out', 404, null]) {
    expect(isErrorCode(other)).toBe(false);
  }
});
