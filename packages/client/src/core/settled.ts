/** Resolves when a promise is settled, or the signal aborts. */
export function settled(promise: Promise<unknown> | undefined, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve());
    Promise.resolve(promise).then(
      () => resolve(),
      () => resolve(),
    );
  });
}
