import { inTime } from '../in-time.js';
import { sleep } from '../quick/sleep.js';
import { STILLS_EVERY_S } from './stills-every.js';
import { takeStill, type StillSource } from './take-still.js';

/** A still that takes longer does not come any more, in milliseconds: a line may fall silent in the middle of a file. */
const PATIENCE_MS = 20_000;

/** What stills are taken for. */
export interface StillsOptions {
  source: StillSource;
  /** Whether they are to tell what the line carries. */
  measuring: boolean;
  /** Whether there is anybody to see them now. */
  wanted: () => boolean;
  /** The date of what is heard, in milliseconds, or `null`. */
  heard: () => number | null;
  draw: (still: HTMLVideoElement) => void;
  /** After each: as `takeStill` gives it, 0 where nothing came. */
  measured: (pace: number | null) => void;
}

/** Takes a still every few seconds, until it is told not to. */
export async function takeStills(options: StillsOptions, signal: AbortSignal): Promise<void> {
  const { source, measuring, wanted, heard, draw, measured } = options;
  while (!signal.aborted) {
    if (wanted()) {
      const pace = await inTime(
        signal,
        (soon) => takeStill(source, { date: heard(), whole: measuring, signal: soon, draw }),
        PATIENCE_MS,
      ).catch(() => 0);
      if (!signal.aborted) measured(pace);
    }
    await sleep(STILLS_EVERY_S * 1_000, signal);
  }
}
