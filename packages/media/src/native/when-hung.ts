import { isNoticed } from '../is-noticed.js';

const LOOK_MS = 1_000;

/** A picture that has stood for so many looks does not go on by itself any more. */
const PATIENCE_LOOKS = 20;

/**
 * Calls back once a picture that plays has stood for long, and at once where the network is back while it stands. It
 * is looked at: not every browser says of its own HLS that it waits.
 */
export function whenHung(video: HTMLVideoElement, act: () => void, signal: AbortSignal): void {
  let last = video.currentTime;
  let looks = 0;
  const run = () => {
    looks = 0;
    act();
  };
  const look = () => {
    const { currentTime, paused, ended, readyState, HAVE_NOTHING } = video;
    const idle = paused || ended || readyState === HAVE_NOTHING || !isNoticed(video);
    looks = idle || currentTime !== last ? 0 : looks + 1;
    last = currentTime;
    if (looks >= PATIENCE_LOOKS) run();
  };
  const timer = setInterval(look, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  window.addEventListener('online', () => looks > 0 && run(), { signal });
}
