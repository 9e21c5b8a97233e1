/** Resolves in a task of its own, so that taps and frames come in between. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no scheduler.
    if ('scheduler' in globalThis) void scheduler.postTask(() => resolve());
    else setTimeout(resolve);
  });
}
