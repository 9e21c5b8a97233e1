/** How long a store has for an answer, in milliseconds. */
const PATIENCE_MS = 30_000;

/** A signal that aborts with the caller's, or when a store has taken too long; `done()` lets go of both. */
export function patientSignal(caller?: AbortSignal): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  const abort = () => controller.abort(caller?.reason);
  // Not AbortSignal.any(): Safari has it since 17.4 only.
  const timer = setTimeout(() => {
    controller.abort(new Error(`none came within ${PATIENCE_MS / 1000} seconds`));
  }, PATIENCE_MS);
  if (caller?.aborted) abort();
  caller?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    done: () => {
      clearTimeout(timer);
      caller?.removeEventListener('abort', abort);
    },
  };
}
