import { inTime } from '../in-time.js';
import { sleep } from '../quick/sleep.js';
import { STILLS_EVERY_S } from './stills-every.js';
import { takeStill, type StillSource } from './take-still.js';
import { whileRoom } from './while-room.js';

/** A still that takes longer does not come any more, in milliseconds: a line may fall silent in the middle of a file. */
const PATIENCE_MS = 20_000;

/** Where none can be taken now, it looks again after so long, in milliseconds. */
const LOOK_MS = 1_000;

/** What stills are taken for. */
export interface StillsOptions {
  source: StillSource;
  /** Whether they are to tell what the line carries. */
  measuring: boolean;
  /** Whether there is anybody to see them now. */
  wanted: () => boolean;
  /** Whether the line has room for one: one on its way is given up where it has none any more. */
  hasRoom: () => boolean;
  /** The date of what is heard, in milliseconds, or `null`. */
  heard: () => number | null;
  draw: (still: HTMLVideoElement) => void;
  /** After each: as `takeStill` gives it, 0 where nothing came. */
  measured: (pace: number | null) => void;
}

/** Takes a still every few seconds, as far as there is room, until it is told not to. */
export async function takeStills(options: StillsOptions, signal: AbortSignal): Promise<void> {
  const { source, measuring, wanted, hasRoom, heard, draw, measured } = options;
  const take = (soon: AbortSignal) =>
    takeStill(source, { date: heard(), whole: measuring, signal: soon, draw });
  while (!signal.aborted) {
    const takes = wanted() && hasRoom();
    if (takes) {
      const pace = await inTime(
        signal,
        (soon) => whileRoom(soon, hasRoom, take),
        PATIENCE_MS,
      ).catch(() => 0);
      if (!signal.aborted) measured(pace);
    }
    await sleep(takes ? STILLS_EVERY_S * 1_000 : LOOK_MS, signal);
  }
}
