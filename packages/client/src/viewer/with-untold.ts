/** An answer of `/me` was read some moments before the time that it tells. */
const SLACK_MS = 5_000;

/** Rows as `/me` tells them, and after them those that came after it was read. @param t The time that it tells. */
export function withUntold<T extends { id: string; at: number }>(
  told: readonly T[],
  rows: readonly T[],
  t: number,
): T[] {
  const known = new Set(told.map(({ id }) => id));
  return [...told, ...rows.filter(({ id, at }) => at >= t - SLACK_MS && !known.has(id))];
}
