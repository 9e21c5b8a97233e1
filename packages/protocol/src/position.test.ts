import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPosition, parsePosition } from './position.js';

describe('a position', () => {
  it('is read back as it was written', () => {
    const epoch = fc.stringMatching(/^[A-Za-z0-9_-]{1,32}$/);
    fc.assert(
      fc.property(epoch, fc.nat(), (one, seq) => {
        expect(parsePosition(formatPosition({ epoch: one, seq }))).toEqual({ epoch: one, seq });
      }),
    );
  });

  it.each([
    '',
    'e',
    'e.',
    '.1',
    'e.1.2',
    'e.-1',
    'e.1e3',
    'e 1',
    `${'e'.repeat(33)}.1`,
    'e.1\n',
    `e.${'9'.repeat(16)}`,
  ])('is not %j', (text) => {
    expect(parsePosition(text)).toBeNull();
  });
});
