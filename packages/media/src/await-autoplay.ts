/** Chromium starts a muted video once it has seen that it is in view, some frames after it could play. */
const CHANCE_MS = 1_000;

/**
 * Calls `over` once when the browser has started a video with `autoplay` by itself, or will not.
 *
 * @param ready Whether there is a picture already.
 */
export function awaitAutoplay(
  video: HTMLVideoElement,
  ready: boolean,
  signal: AbortSignal,
  over: () => void,
): void {
  const waiting = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    waiting.abort();
    clearTimeout(timer);
  };
  const done = () => {
    stop();
    over();
  };
  const couldPlay = () => (timer ??= setTimeout(done, CHANCE_MS));
  video.addEventListener('play', done, { signal: waiting.signal });
  video.addEventListener('pause', done, { signal: waiting.signal });
  video.addEventListener('canplaythrough', couldPlay, { signal: waiting.signal });
  signal.addEventListener('abort', stop);
  if (ready) couldPlay();
}
