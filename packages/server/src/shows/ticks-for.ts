/**
 * In how many ticks one is sent to a room of so many readers: each batch costs a write for each of them. What is
 * urgent waits for none.
 */
export function ticksFor(viewers: number): number {
  if (viewers <= 10_000) return 1;
  return viewers <= 100_000 ? 2 : 4;
}
