import { DURATION } from '../timeline.mjs';

export const TAU = Math.PI * 2;

/** @returns `value` kept within `low` and `high`. */
export const clamp = (value, low = 0, high = 1) => Math.min(high, Math.max(low, value));

export const mix = (a, b, amount) => a + (b - a) * amount;

/** Rises from 0 to 1 between `from` and `to`, gently at both ends. */
export function ease(from, to, at) {
  const u = clamp((at - from) / (to - from));
  return u * u * u * (u * (u * 6 - 15) + 10);
}

/** Rises at once and settles a little late, as an arm does that lifts a weight. */
export function lift(from, to, at) {
  const u = clamp((at - from) / (to - from));
  return 1 - (1 - u) ** 3 * Math.cos(u * 2.2);
}

/** 1 between `from` and `to`, with soft flanks of `flank` seconds inside of it. */
export const during = (from, to, flank, at) =>
  ease(from, from + flank, at) * (1 - ease(to - flank, to, at));

/** A swing that closes with the loop: `times` is a whole number of swings a loop. */
export const swing = (times, at, phase = 0) => Math.sin((at / DURATION) * TAU * times + phase);

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
export function dice(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
