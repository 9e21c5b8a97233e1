/**
 * What the viewer has, with what `/me` says of it: in the order in which it was taken. Things only come, and only move on:
 * what an older answer says of one changes nothing.
 *
 * @param stepOf How far one has come in its life.
 */
export function onlyForward<T extends { id: string; at: number }>(
  had: readonly T[],
  told: readonly T[],
  stepOf: (one: T) => number,
): readonly T[] {
  const all = new Map(had.map((one) => [one.id, one]));
  for (const one of told) {
    const known = all.get(one.id);
    if (!known || stepOf(known) <= stepOf(one)) all.set(one.id, one);
  }
  return [...all.values()].sort((one, other) => one.at - other.at);
}
