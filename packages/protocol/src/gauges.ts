import { ownValue } from './own-value.js';

/** A reading of a gauge: only the newest version matters. */
export type GaugeReading = [version: number, value: number];

/**
 * Readings by name: `audience`, `stock:{product}`, `stock:{product}/{variant}`, `coupon:{coupon}`, `offer:{offer}`,
 * `line:{offer}`, `giveaway:{giveaway}`, `reactions:{kind}`, `questions`, `votes:{question}`,
 * `poll:{poll}/{choice}`, `followers`.
 */
export interface Gauges {
  readonly [name: string]: GaugeReading;
}

/** The gauge that carries how many are watching. */
export const AUDIENCE_GAUGE = 'audience';

/**
 * The gauges after newer readings came in. A reading that is not of a higher version, or is malformed,
 * changes nothing, so a gauge never goes back, whichever way its readings travelled.
 */
export function applyGauges(gauges: Gauges, readings: Gauges | undefined): Gauges {
  if (typeof readings !== 'object' || readings === null) return gauges;
  const newer = Object.entries(readings).filter(
    ([name, reading]) => isReading(reading) && reading[0] > (ownValue(gauges, name)?.[0] ?? -1),
  );
  return newer.length === 0 ? gauges : Object.fromEntries([...Object.entries(gauges), ...newer]);
}

/** The newest value of a gauge, or `undefined` where it was never heard of. */
export function readGauge(gauges: Gauges, name: string): number | undefined {
  return ownValue(gauges, name)?.[1];
}

function isReading(reading: unknown): reading is GaugeReading {
  return Array.isArray(reading) && Number.isFinite(reading[0]) && Number.isFinite(reading[1]);
}
