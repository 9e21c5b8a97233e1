import { expect } from 'vitest';
import type { Span } from './span.ts';
import { SumsByTime } from './sums-by-time.ts';

/** Units that somebody took, as far as it can be known from outside. */
export interface Taking {
  units: number;
  /** `by` is `Infinity` where nobody saw it begin. */
  begins: Span;
  /** `null`: for good. */
  ends: Span | null;
}

/** What the public was told to be left. */
export interface Reading extends Span {
  version: number;
  left: number;
}

/** Who asked for so many heard that they are gone. */
export interface Refused extends Span {
  units: number;
}

/** All that was told of an allotment, and all that was taken of it. */
export interface UnitsTold {
  total: number;
  takings: readonly Taking[];
  /** One after another. */
  readings: readonly Reading[];
  refused: readonly Refused[];
}

/**
 * Whether all of it can be true: never more is taken than there is; what is told to be left lies between what must
 * be and what can be taken; it rises by no more than was given back; nobody hears "sold out" while enough is free.
 */
export function checkUnitsTold({ total, takings, readings, refused }: UnitsTold): void {
  const begun = new SumsByTime(takings, ({ begins }) => begins.from);
  const surelyBegun = new SumsByTime(takings, ({ begins }) => begins.by);
  const seen = takings.filter(({ begins }) => begins.by < Infinity);
  const maybeOver = new SumsByTime(seen, ({ ends }) => ends?.from ?? Infinity);
  const maybeFreed = new SumsByTime(takings, ({ ends }) => ends?.from ?? Infinity);
  const surelyOver = new SumsByTime(takings, ({ ends }) => ends?.by ?? Infinity);
  /** Taken throughout, at the least. */
  const least = ({ from, by }: Span) => surelyBegun.upTo(from) - maybeOver.upTo(by);
  /** Taken at some moment of it, at the most. */
  const most = ({ from, by }: Span) => begun.upTo(by) - surelyOver.before(from);

  for (const { begins } of seen) {
    const at = { from: begins.by, by: begins.by };
    expect(least(at), 'never more is taken than there is').toBeLessThanOrEqual(total);
  }
  let risen = 0;
  for (const [n, reading] of readings.entries()) {
    const before = readings[n - 1] ?? reading;
    expect(reading.version, 'readings never go back').toBeGreaterThanOrEqual(before.version);
    const taken = total - reading.left;
    expect(taken, 'what is taken is not told to be left').toBeGreaterThanOrEqual(least(reading));
    expect(taken, 'what is free is told to be left').toBeLessThanOrEqual(most(reading));
    risen += Math.max(0, reading.left - before.left);
    expect(risen, 'what is left rises by what was given back').toBeLessThanOrEqual(
      maybeFreed.upTo(reading.by),
    );
  }
  for (const one of refused) {
    expect(most(one) + one.units, 'it was gone where it said so').toBeGreaterThan(total);
  }
}
