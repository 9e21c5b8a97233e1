/** So long nobody sees or hears it before nothing is fetched for it any more. */
const REST_MS = 5 * 60_000;

/** What may change whether somebody sees or hears a video. */
const CHANGES = ['play', 'pause', 'volumechange', 'enterpictureinpicture', 'leavepictureinpicture'];

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

  for (const type of CHANGES) video.addEventListener(type, check, { signal });
  document.addEventListener('visibilitychange', check, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer));
  check();
}

function isNoticed(video: HTMLVideoElement): boolean {
  // Who looks at a stream that has not begun waits for it.
  if (video.readyState === video.HAVE_NOTHING) return !video.ownerDocument.hidden;
  if (video.paused) return false;
  const root = video.getRootNode() as Partial<DocumentOrShadowRoot>;
  return !video.ownerDocument.hidden || !video.muted || root.pictureInPictureElement === video;
}
