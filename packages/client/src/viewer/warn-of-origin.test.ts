import { StallError } from '@livestall/protocol';
import { expect, test, vi } from 'vitest';
import { warnOfOrigin } from './warn-of-origin.js';

test('tells once which origin has to be listed, and is silent about all else', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const refused = new StallError('origin-refused', { hint: 'Add https://shop.example to it.' });
  warnOfOrigin(refused);
  warnOfOrigin(refused);
  warnOfOrigin(new StallError('rate-limited', { hint: 'Wait.' }));
  expect(warn.mock.calls.flat()).toEqual([
    'Livestall: nobody can act on this page yet. Add https://shop.example to it.',
  ]);
  warn.mockRestore();
});
