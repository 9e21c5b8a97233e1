import type { StreamClock } from '@livestall/protocol';
import { lowestLine, type Sample } from './lowest-line.js';
import type { MediaPlaylist, Segment } from './parse-playlist.js';

/** How far the estimate must have moved for a new line: four frames. */
const MOVED_MS = 150;

/** A date this far from where the segment before ended is another clock, tagged or not. */
const JUMP_MS = 1_000;

/**
 * Arrivals before the very first line is told: the least of two is a lot better, and players are three
 * segments behind. After a restart of the encoder players are nearer, and any line beats the old clock's.
 */
const ENOUGH = 2;

/** What is older tells nothing of the clock now. */
const WINDOW_MS = 60_000;

/** How many segments are remembered, to tell a list from a slow edge from one of a restarted encoder. */
const KNOWN = 60;

type DatedSegment = Segment & { date: number };

/**
 * Measures how a stream's programme date-time maps to server time. A segment cannot be listed before its
 * last frame was taken, so each arrival bounds the offset between the clocks from above, by a delay;
 * the least delays of the last minute give it. Observations in, lines out: no timer, no network.
 */
export class ClockMeter {
  #told: StreamClock | undefined;
  #samples: Sample[] = [];
  /** Those that were seen, oldest first. */
  #known: DatedSegment[] = [];
  /** First date of the stretch in which the encoder's clock goes on evenly, until enough arrived of it. */
  #since: number | null = null;
  #observedAt = -Infinity;

  /** @param told The newest line that the show has already: it is not told again. */
  constructor(told?: StreamClock) {
    this.#told = told;
  }

  /**
   * Takes the playlist as it was at `t`, server time in milliseconds, and gives the lines to be told: one for
   * the first measurement, for each discontinuity or jump, and when the clocks drifted apart; else none.
   */
  observe({ segments, targetDuration }: MediaPlaylist, t: number): StreamClock[] {
    const dated = segments.filter((segment): segment is DatedSegment => segment.date !== null);
    const newest = dated.at(-1);
    if (!newest) return [];
    const before = this.#known.at(-1);
    if (this.#isStale(newest)) return [];
    const restarted = before !== undefined && newest.sequence < before.sequence;
    const fresh = dated.filter(
      ({ sequence }) => !before || restarted || sequence > before.sequence,
    );
    // An arrival counts only if it is known when: there was a look shortly before it.
    const witnessed =
      before !== undefined && t - this.#observedAt <= Math.max(JUMP_MS, targetDuration / 2);
    this.#observedAt = t;
    if (fresh.length === 0) return [];

    if (restarted) this.#known = [];
    for (const segment of fresh) this.#follow(segment);
    this.#known = this.#known.slice(-KNOWN);
    if (!witnessed && this.#samples.length === 0) return [];
    const offset = t - (newest.date + newest.duration);
    if (this.#samples.length === 0) this.#recall(newest, { t, offset });
    this.#samples.push({ t, offset });
    this.#samples = this.#samples.filter((sample) => sample.t > t - WINDOW_MS);
    const untold = !this.#told && this.#since !== null && this.#samples.length < ENOUGH;
    return untold ? [] : this.#tell(newest, lowestLine(this.#samples));
  }

  /**
   * Whether a list that ends with this segment is older than the last one, as caches give it that are not
   * equally fresh: a restarted encoder that counts from the beginning says another date, or what was never seen.
   */
  #isStale({ sequence, discontinuity, date }: DatedSegment): boolean {
    if (sequence >= (this.#known.at(-1)?.sequence ?? 0)) return false;
    const seen = this.#known.find((segment) => segment.sequence === sequence);
    return seen?.discontinuity === discontinuity && Math.abs(seen.date - date) <= JUMP_MS;
  }

  #follow(segment: DatedSegment): void {
    const last = this.#known.at(-1);
    const even =
      last?.discontinuity === segment.discontinuity &&
      Math.abs(segment.date - (last.date + last.duration)) <= JUMP_MS;
    if (!even) {
      this.#samples = [];
      this.#since = segment.date;
    }
    this.#known.push(segment);
  }

  /** What was told before a restart of the server still bounds the offset, if it can be of this clock. */
  #recall({ discontinuity }: DatedSegment, { t, offset }: Sample): void {
    const told = this.#told;
    if (told?.discontinuity !== discontinuity) return;
    const known = told.at - told.date;
    if (offset >= known && offset - known <= JUMP_MS) this.#samples.push({ t, offset: known });
  }

  #tell({ discontinuity, date: newest }: DatedSegment, offset: number): StreamClock[] {
    const told = this.#told;
    // The first lines of a stretch hold for all of it, a correction from here on.
    const date = this.#since ?? newest;
    if (this.#samples.length >= ENOUGH) this.#since = null;
    const same =
      told?.discontinuity === discontinuity && Math.abs(told.at - told.date - offset) <= MOVED_MS;
    if (same) return [];
    this.#told = { discontinuity, date, at: Math.round(date + offset) };
    return [this.#told];
  }
}
