import type { Fragment } from 'hls.js';

/** What segments weigh, worked out from those that came. */
export class MeanBitrate {
  #bits = 0;
  #seconds = 0;

  /** Bits a second; 0 before the first. */
  get value(): number {
    return this.#seconds > 0 ? Math.round(this.#bits / this.#seconds) : 0;
  }

  add({ byteLength, duration }: Pick<Fragment, 'byteLength' | 'duration'>): void {
    if (!byteLength) return;
    this.#bits += byteLength * 8;
    this.#seconds += duration;
  }
}
