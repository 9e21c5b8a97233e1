import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from './date-of.js';
import { momentOf } from './moment-of.js';
import type { StreamClock } from './stream.js';

/** Lines as a show has them: `at` rises, while the encoder's clock may be set anywhere. */
const clocks = fc
  .array(
    fc.record({
      discontinuity: fc.nat(9),
      date: fc.integer({ min: -1e12, max: 1e12 }),
      after: fc.integer({ min: 1, max: 600_000 }),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => {
    let at = 1e12;
    return lines.map(({ after, ...line }): StreamClock => ({ ...line, at: (at += after) }));
  });

const back = (lines: readonly StreamClock[], moment: number): number | null => {
  const found = dateOf(lines, moment);
  return found && momentOf(lines, { ...found, mediaTime: 0, rate: 1 }, moment);
};

describe('the date of a moment', () => {
  it('is the one that momentOf leads back from', () => {
    fc.assert(
      fc.property(clocks, fc.nat(6_000_000), (lines, after) => {
        const moment = (lines[0]?.at ?? 0) + after;
        expect(back(lines, moment)).toBe(moment);
      }),
    );
  });

  it('is known from a little before the first line on, and not before', () => {
    fc.assert(
      fc.property(clocks, fc.integer({ min: 1, max: 10_000 }), (lines, before) => {
        const moment = (lines[0]?.at ?? 0) - before;
        expect(back(lines, moment)).toBe(before <= 2_000 ? moment : null);
      }),
    );
    expect(dateOf([], 0)).toBeNull();
  });

  it('names the line’s discontinuity, where a clock was set back and one date stands twice', () => {
    const lines = [
      { discontinuity: 3, date: 1_000_000, at: 0 },
      { discontinuity: 4, date: 1_000_000, at: 60_000 },
    ];
    expect(dateOf(lines, 10_000)).toEqual({ date: 1_010_000, discontinuity: 3 });
    expect(dateOf(lines, 70_000)).toEqual({ date: 1_010_000, discontinuity: 4 });
  });
});
