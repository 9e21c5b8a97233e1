const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after each try the next one comes: all of them in a little more than a day. */
const PAUSES = [
  ...[5 * SECOND, 30 * SECOND, 5 * MINUTE, 30 * MINUTE],
  ...[2 * HOUR, 6 * HOUR, 18 * HOUR],
] as const;

/** The longest of them: for no longer is a backend left alone that asks for it. */
const LONGEST = 18 * HOUR;

/**
 * When a call that did not get through is tried again, milliseconds from then; `null` where it is given up. A tenth more or less
 * by chance, so that a backend that comes back is not asked everything at once.
 *
 * @param tries How often it was tried before.
 * @param askedMs How long the backend asks to be left alone.
 */
export function nextTry(tries: number, askedMs = 0, chance = Math.random()): number | null {
  const pause = PAUSES[tries];
  if (pause === undefined) return null;
  const asked = Math.min(askedMs, LONGEST);
  return Math.round(Math.max(pause * (0.9 + chance * 0.2), asked * (1 + chance * 0.1)));
}
