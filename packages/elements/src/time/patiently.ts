/** The first wait after a failure, and the longest, in milliseconds. */
const WAIT_MS = { first: 1_000, most: 30_000 };

/**
 * Tries until it works: after each failure it waits, twice as long each time. For what a bad network keeps
 * from arriving, such as a script.
 *
 * @param onError Told each failure.
 */
export async function patiently<T>(
  act: () => Promise<T>,
  onError: (error: unknown) => void,
): Promise<T> {
  for (let wait = WAIT_MS.first; ; wait = Math.min(wait * 2, WAIT_MS.most)) {
    try {
      return await act();
    } catch (error) {
      onError(error);
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}
