import { hearNotice, isNoticed } from './is-noticed.js';

/** So long nobody sees or hears it before nothing is fetched for it any more. */
const REST_MS = 5 * 60_000;

/**
 * Lets a stream rest that nobody has seen or heard for five minutes: paused, or without sound on a hidden
 * page. Seen again, it loads on.
 */
export function restUnseen(
  video: HTMLVideoElement,
  setLoading: (on: boolean) => void,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rests = false;

  const rest = () => {
    rests = true;
    setLoading(false);
  };
  const check = () => {
    if (isNoticed(video)) {
      clearTimeout(timer);
      timer = undefined;
      if (rests) setLoading(true);
      rests = false;
    } else timer ??= setTimeout(rest, REST_MS);
  };

  hearNotice(video, check, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));
  check();
}
