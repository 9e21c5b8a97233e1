/** A page may have sources of its own in the video: ours are told from them by this. */
const MARK = 'data-stall-offered';

/** A source that is ours, to be put beside what plays. */
export function offeredSource(url: string): HTMLSourceElement {
  const source = document.createElement('source');
  Object.assign(source, { type: 'application/x-mpegURL', src: url });
  source.toggleAttribute(MARK, true);
  return source;
}

/** Takes ours away again, and no other. */
export function dropOffered(video: HTMLVideoElement): void {
  for (const source of video.querySelectorAll(`[${MARK}]`)) source.remove();
}
