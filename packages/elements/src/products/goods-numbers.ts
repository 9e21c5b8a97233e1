/** A list of ids is never changed, so each is counted once. */
const made = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** What the host calls each product of a list by, from 1. */
export function goodsNumbers(ids: readonly string[]): ReadonlyMap<string, number> {
  const known = made.get(ids);
  if (known) return known;
  const numbers = new Map(ids.map((id, at) => [id, at + 1]));
  made.set(ids, numbers);
  return numbers;
}
