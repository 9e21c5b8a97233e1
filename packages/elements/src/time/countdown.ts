/** What is left, as people read it: `0:09`, `12:30`, `1:02:03`. A begun second counts as a whole one. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join(':');
}

/**
 * Milliseconds until a countdown is to be read again, or `null` where it has run out. All read on the whole seconds of one
 * clock, whatever fraction of a second they end at: so they move in one frame. It is known exactly when they run out.
 *
 * @param ms What is left.
 * @param now The show's clock, server time in milliseconds.
 */
export function untilNextSecond(ms: number, now: number): number | null {
  return ms <= 0 ? null : Math.min(ms, 1000 - (now % 1000));
}
