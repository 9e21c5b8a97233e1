/** What is left, as people read it: `0:09`, `12:30`, `1:02:03`. A begun second counts as a whole one. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  return shown.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join(':');
}

/** Milliseconds until `formatCountdown` reads differently, or `null` where it has run out. */
export function untilNextSecond(ms: number): number | null {
  return ms <= 0 ? null : ms % 1000 || 1000;
}
