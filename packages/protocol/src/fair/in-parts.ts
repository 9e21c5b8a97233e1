/** How many promises are waited for at once: a hundred thousand would cost memory, and a thousand hold up all else for a while. */
const PART = 100;

/** Does something for each item, some at a time, and gives the results in the items' order. */
export async function inParts<T, R>(
  items: readonly T[],
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < items.length; from += PART) {
    done.push(...(await Promise.all(items.slice(from, from + PART).map(task))));
  }
  return done;
}
