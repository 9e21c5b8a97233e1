import { describe, expect, it } from 'vitest';
import { Stretches, type Stretch } from './stretches.js';

const stretch = (start: number, date: number | null, discontinuity = 0): Stretch => ({
  start,
  end: start + 2,
  date,
  discontinuity,
});

const filled = (...all: Stretch[]) => {
  const stretches = new Stretches();
  for (const one of all) stretches.add(one);
  return stretches;
};

describe('Stretches', () => {
  it('knows nothing at first', () => {
    const stretches = new Stretches();
    expect(stretches.has(0)).toBe(false);
    expect(stretches.dateAt(0)).toBeNull();
    expect(stretches.nextJump(0)).toBeNull();
  });

  it('reads a date inside a stretch, whatever order they came in', () => {
    const stretches = filled(stretch(12, 52_000), stretch(10, 50_000));
    expect(stretches.dateAt(11.5)).toEqual({ date: 51_500, discontinuity: 0 });
    expect(stretches.dateAt(12)).toEqual({ date: 52_000, discontinuity: 0 });
  });

  it('bridges a seam between segments, but no gap', () => {
    const stretches = filled(stretch(10, 50_000), stretch(12.1, 52_100));
    expect(stretches.dateAt(12.05)?.date).toBeCloseTo(52_050);
    expect(stretches.dateAt(15)).toBeNull();
    expect(stretches.dateAt(9.5)).toBeNull();
  });

  it('takes the newer one of two at the same place', () => {
    const stretches = filled(stretch(10, 50_000), stretch(12, 52_000), stretch(10.05, 90_000, 1));
    expect(stretches.dateAt(11.05)).toEqual({ date: 91_000, discontinuity: 1 });
    expect(stretches.dateAt(12)?.date).toBe(52_000);
  });

  it('has no date in a stretch without one', () => {
    const stretches = filled(stretch(10, null), stretch(12, 52_000));
    expect(stretches.has(10)).toBe(true);
    expect(stretches.dateAt(10)).toBeNull();
    expect(stretches.nextJump(10)).toBe(12);
  });

  it('finds the next jump of the date or the discontinuity, not a rounded millisecond', () => {
    const stretches = filled(
      stretch(10, 50_000),
      stretch(12, 52_001),
      stretch(14, 91_000),
      stretch(16, 93_000, 1),
    );
    expect(stretches.nextJump(10.5)).toBe(14);
    expect(stretches.nextJump(14)).toBe(16);
    expect(stretches.nextJump(16)).toBeNull();
  });

  it('forgets all when it is cleared', () => {
    const stretches = filled(stretch(10, 50_000));
    stretches.clear();
    expect(stretches.has(10)).toBe(false);
  });
});
