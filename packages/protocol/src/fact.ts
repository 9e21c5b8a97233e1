import type { ErrorCode } from './errors.js';

/**
 * What happened to a stream, to be measured. Nothing of it says who watches. Times are whole milliseconds.
 *
 * - `startup`: the first frame, so long after the stream was opened, and which machinery plays it.
 * - `hand-over`: the full player went on with what a quick start had begun, so long after the stream was opened.
 * - `wait`: the picture stood still for want of media, for so long; told once it goes on.
 * - `rendition`: the picture has so many lines now (its shorter edge); 0 is sound alone.
 * - `trouble`: it cannot go on for now and tries again by itself. `failure`: it gave up.
 */
export type StreamFact =
  | { of: 'startup'; ms: number; engine: 'hls.js' | 'native' }
  | { of: 'hand-over'; ms: number }
  | { of: 'wait'; ms: number }
  | { of: 'rendition'; lines: number }
  | { of: 'trouble'; code: ErrorCode }
  | { of: 'failure'; code: ErrorCode };

/** How the page itself fared, by Core Web Vitals: milliseconds, but for `CLS`, which has no unit. */
export interface VitalFact {
  of: 'vital';
  name: 'CLS' | 'FCP' | 'INP' | 'LCP' | 'TTFB';
  value: number;
}

/** What is measured, with the viewer's consent alone. */
export type Fact = StreamFact | VitalFact;

/** So many facts go into one `POST …/beacons`. */
export const FACTS_LIMIT = 32;

/** What lasted longer is told as so long, in milliseconds. */
export const FACT_MS_LIMIT = 3_600_000;
