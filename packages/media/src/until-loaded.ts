import { BackOff } from './back-off.js';

/**
 * Loads a script, again for as long as it does not come, and at once when the network or the viewer is back. Some
 * browsers remember a failed import until the page is reloaded.
 *
 * @param load Imports it.
 * @param lost Told each time that it did not come.
 * @param signal Aborted when nobody waits for it any more: the promise is then never settled.
 */
export function untilLoaded<T>(
  load: () => Promise<T>,
  lost: (cause: unknown) => void,
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<T> {
  const done = new AbortController();
  return new Promise((resolve) => {
    if (signal.aborted) return;
    const end = () => {
      backOff.stop();
      done.abort();
    };
    const attempt = () =>
      void load().then(
        (script) => {
          end();
          if (!signal.aborted) resolve(script);
        },
        (cause: unknown) => {
          if (signal.aborted) return;
          lost(cause);
          // Who is told may have closed the stream.
          if (!signal.aborted) backOff.plan();
        },
      );
    const backOff = new BackOff(attempt);
    const hurry = () => backOff.hurry();
    signal.addEventListener('abort', end, { signal: done.signal });
    window.addEventListener('online', hurry, { signal: done.signal });
    video.addEventListener('play', hurry, { signal: done.signal });
    attempt();
  });
}
