import { formatCountdown } from '../time/countdown.js';

/** Media time as people read it, from seconds. */
export function clock(seconds: number): string {
  return formatCountdown(Math.floor(Math.max(0, seconds)) * 1_000);
}
