import { expect, test } from 'vitest';
import { isKnownAs } from './is-known-as.js';

test('who is verified is signed in too, and who says nothing is nobody', () => {
  expect(isKnownAs('verified', 'signed-in')).toBe(true);
  expect(isKnownAs('signed-in', 'signed-in')).toBe(true);
  expect(isKnownAs('signed-in', 'verified')).toBe(false);
  expect(isKnownAs(undefined, 'signed-in')).toBe(false);
  expect(isKnownAs()).toBe(true);
});
