import type { PictureDate, PictureDates } from './picture-dates.js';

/** A stretch of media, as a segment brings it. */
export interface Stretch {
  /** Media time of its first picture, in seconds. */
  start: number;
  end: number;
  /** Programme date-time of its first picture, milliseconds. */
  date: number | null;
  discontinuity: number;
}

/** Segments' times are rounded to the millisecond and less. */
const ROUNDING_S = 0.001;

/** What sound and picture of neighbouring segments may leave open between them. */
const SEAM_S = 0.25;

/** A shift that is seen: more than half a frame. */
const JUMP_MS = 20;

/** Playlists forget segments that are still in the buffer; so many are remembered here. */
const REMEMBERED = 256;

/** The encoder's clock over the segments that were put into the buffer: what is on screen is one of them. */
export class Stretches implements PictureDates {
  #stretches: Stretch[] = [];

  /** Adds a stretch, in place of what stood there, such as the same one of another quality. */
  add(added: Stretch): void {
    const middle = (added.start + added.end) / 2;
    const others = this.#stretches.filter(
      ({ start, end }) => (start + end) / 2 <= added.start || start >= middle,
    );
    this.#stretches = [...others, added].sort((a, b) => a.start - b.start).slice(-REMEMBERED);
  }

  clear(): void {
    this.#stretches = [];
  }

  /** True where a segment is known. */
  has(mediaTime: number): boolean {
    return this.#indexAt(mediaTime) >= 0;
  }

  dateAt(mediaTime: number): PictureDate | null {
    const stretch = this.#stretches[this.#indexAt(mediaTime)];
    return stretch ? dateIn(stretch, mediaTime) : null;
  }

  nextJump(mediaTime: number): number | null {
    const index = this.#indexAt(mediaTime);
    const here = this.#stretches[index];
    if (!here) return null;
    return this.#stretches.slice(index + 1).find((next) => jumps(here, next))?.start ?? null;
  }

  #indexAt(mediaTime: number): number {
    const index = this.#stretches.findLastIndex(({ start }) => start <= mediaTime + ROUNDING_S);
    const end = this.#stretches[index]?.end ?? -Infinity;
    return mediaTime < end + SEAM_S ? index : -1;
  }
}

/** The date inside one stretch. */
export function dateIn(stretch: Stretch, mediaTime: number): PictureDate | null {
  if (stretch.date === null) return null;
  return {
    date: stretch.date + (mediaTime - stretch.start) * 1000,
    discontinuity: stretch.discontinuity,
  };
}

function jumps(from: Stretch, to: Stretch): boolean {
  if (from.discontinuity !== to.discontinuity) return true;
  if (from.date === null || to.date === null) return from.date !== to.date;
  return Math.abs(to.date - from.date - (to.start - from.start) * 1000) > JUMP_MS;
}
