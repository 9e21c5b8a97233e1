const LOOK_MS = 500;

/**
 * Does something by a signal that is aborted with another, or as soon as there is no room for it any more.
 *
 * @throws what `act` throws.
 */
export async function whileRoom<T>(
  signal: AbortSignal,
  hasRoom: () => boolean,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const acting = new AbortController();
  const stop = () => acting.abort();
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const timer = setInterval(() => hasRoom() || stop(), LOOK_MS);
  try {
    return await act(acting.signal);
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', stop);
  }
}
