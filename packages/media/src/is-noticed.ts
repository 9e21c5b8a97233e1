/** What may change whether somebody sees or hears a video. */
const CHANGES = ['play', 'pause', 'volumechange', 'enterpictureinpicture', 'leavepictureinpicture'];

/** Whether somebody sees or hears a video, or waits for it to begin, also again. */
export function isNoticed(video: HTMLVideoElement): boolean {
  const { ownerDocument: page, muted } = video;
  // Who looks at a stream that has not begun waits for it.
  if (video.readyState === video.HAVE_NOTHING) return !page.hidden;
  if (video.paused && !video.ended) return false;
  const root = video.getRootNode() as Partial<DocumentOrShadowRoot>;
  return !page.hidden || !muted || root.pictureInPictureElement === video;
}

/** Calls back whenever somebody may have begun or ceased to notice a video. */
export function hearNotice(video: HTMLVideoElement, act: () => void, signal: AbortSignal): void {
  for (const type of CHANGES) video.addEventListener(type, act, { signal });
  document.addEventListener('visibilitychange', act, { signal });
}
