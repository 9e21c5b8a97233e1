import { expect, it } from 'vitest';
import { plainDigits } from './plain-digits.js';

it.each([
  ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
  ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
  ['०१२३४५६७८९', '0123456789'],
  ['০১২৩৪৫৬৭৮৯', '0123456789'],
  ['１８．５', '18．5'],
  ['١٬٢٠٠٫٥٠', '1200.50'],
  ['18,90 kg', '18,90 kg'],
])('writes %s as %s', (text, plain) => {
  expect(plainDigits(text)).toBe(plain);
});
