import { randomFrom } from './random.js';

/** Between these the crowd wanders. */
const FEWEST = 40;
const MOST = 120;

/** How many imagined viewers watch at a moment of the show: three slow waves, each show its own. */
export function crowdSize(seed: number, t: number): number {
  const random = randomFrom(seed, 'crowd');
  const wave = [97, 41, 17].reduce(
    (sum, seconds, index) =>
      sum + Math.sin((t / 1_000 / seconds + random()) * 2 * Math.PI) / (index + 1.5),
    0,
  );
  const share = 0.5 + wave / 3;
  // They come in over the first half minute.
  const arrived = Math.min(1, 0.5 + t / 60_000);
  return Math.round(Math.max(FEWEST, Math.min(MOST, (FEWEST + share * (MOST - FEWEST)) * arrived)));
}
