/** A list with one of its items elsewhere; the same list where there is no such item, or no such place. */
export function moved<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  to: number,
): readonly T[] {
  const item = list.find((one) => one.id === id);
  if (item === undefined || to < 0 || to >= list.length || list[to] === item) return list;
  const others = list.filter((one) => one !== item);
  return [...others.slice(0, to), item, ...others.slice(to)];
}
