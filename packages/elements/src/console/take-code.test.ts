import { expect, test, vi } from 'vitest';
import { codeIn, takeCode } from './take-code.js';

test.each([
  ['https://shop.example/console#code=aB3_-x.9~', 'aB3_-x.9~'],
  ['  #code=abcd1234&lang=zh ', 'abcd1234'],
  ['abcd1234', 'abcd1234'],
  ['code=abcd1234', 'abcd1234'],
])('finds the code in %s', (text, code) => {
  expect(codeIn(text)).toBe(code);
});

test.each(['', 'abc', 'https://shop.example/console', '#lang=zh', 'two words', '<b>bold</b>'])(
  'finds none in "%s"',
  (text) => {
    expect(codeIn(text)).toBeNull();
  },
);

function page(hash: string) {
  const replaceState = vi.fn();
  const location = { hash, pathname: '/console', search: '?a=1' };
  return {
    replaceState,
    window: { location, history: { state: null, replaceState } } as unknown as Window,
  };
}

test('takes it out of the address, and leaves the rest there', () => {
  const { window, replaceState } = page('#lang=zh&code=abcd1234');
  expect(takeCode(window)).toBe('abcd1234');
  expect(replaceState).toHaveBeenCalledWith(null, '', '/console?a=1#lang=zh');
});

test('leaves an address without one alone', () => {
  const { window, replaceState } = page('#goods');
  expect(takeCode(window)).toBeUndefined();
  expect(replaceState).not.toHaveBeenCalled();
});
