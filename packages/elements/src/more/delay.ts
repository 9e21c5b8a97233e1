import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import { delayOf } from '../player/picture-line.js';
import { formatCountdown } from '../time/countdown.js';

/** A playlist's end moves by whole segments: what is told is the mean of so many looks. */
const LOOKS = 6;

/** From here on it is told in minutes, in seconds. */
const LONG_S = 60;

/** How far a live picture is behind what happens, looked at again and again. */
export class Delay {
  #looks: number[] = [];

  /** Looks once more. @returns Seconds; `null` where nothing is live, or nobody knows. */
  look(stream: StreamPlayer, show: Show | undefined): number | null {
    const delay = delayOf(show, stream);
    this.#looks = delay === null ? [] : [...this.#looks, delay].slice(-LOOKS);
    if (delay === null) return null;
    return this.#looks.reduce((sum, one) => sum + one, 0) / this.#looks.length;
  }

  /** Nobody looks any more. */
  forget(): void {
    this.#looks = [];
  }
}

/** A delay in seconds as people of a language write it: `8 sec`, `2:10`. */
export function formatDelay(seconds: number, language: string): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole >= LONG_S) return formatCountdown(whole * 1_000);
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'second' }).format(whole);
}
