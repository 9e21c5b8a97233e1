/** How long an answer is waited for: a server that takes a request and says nothing must not end the tries. */
const PATIENCE_MS = 8_000;

/**
 * Asks by a signal that is aborted with another, or where no answer has come in time. `AbortSignal.any` is younger than
 * the browsers that this is for.
 *
 * @param patience How long it may take, in milliseconds.
 */
export async function inTime<T>(
  signal: AbortSignal,
  ask: (signal: AbortSignal) => Promise<T>,
  patience = PATIENCE_MS,
): Promise<T> {
  const asking = new AbortController();
  const stop = () => asking.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, patience);
  try {
    return await ask(asking.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}
