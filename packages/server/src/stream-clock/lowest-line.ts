/** One look at an offset: what was seen is the truth plus a delay that is never negative. */
export interface Sample {
  /** When, milliseconds. */
  t: number;
  /** What was seen, milliseconds. */
  offset: number;
}

/** A shorter time says nothing of drift. */
const ENOUGH_MS = 30_000;

/** What drift added up to within the samples: less cannot be told from delays, and does little harm. */
const LEAST_MS = 250;

/** A clock that drifts more than this is none. */
const MOST_DRIFT = 0.02;

/**
 * The offset at the newest sample, freed of delays and following drift: the highest line that no sample
 * lies below. Its slope is that between the least samples of the first and of the last third.
 */
export function lowestLine(samples: readonly Sample[]): number {
  const now = samples.at(-1)?.t ?? 0;
  const slope = drift(samples);
  return Math.min(...samples.map(({ t, offset }) => offset + slope * (now - t)));
}

function drift(samples: readonly Sample[]): number {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.t - first.t < ENOUGH_MS) return 0;
  const third = (last.t - first.t) / 3;
  const early = least(samples.filter(({ t }) => t <= first.t + third));
  const late = least(samples.filter(({ t }) => t >= last.t - third));
  if (Math.abs(late.offset - early.offset) < LEAST_MS) return 0;
  const slope = (late.offset - early.offset) / (late.t - early.t);
  return Math.max(-MOST_DRIFT, Math.min(MOST_DRIFT, slope));
}

function least(samples: readonly Sample[]): Sample {
  return samples.reduce((lowest, one) => (one.offset < lowest.offset ? one : lowest));
}
