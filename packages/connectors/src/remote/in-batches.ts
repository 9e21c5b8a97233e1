/**
 * Asks a store for many things, so many at a time.
 *
 * @param most So many go into one call. Default 100: an address has room for them.
 */
export async function inBatches<T>(
  refs: readonly string[],
  ask: (refs: readonly string[]) => Promise<readonly T[]>,
  most = 100,
): Promise<T[]> {
  const answers: T[] = [];
  for (let from = 0; from < refs.length; from += most) {
    answers.push(...(await ask(refs.slice(from, from + most))));
  }
  return answers;
}
