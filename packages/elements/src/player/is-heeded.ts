import { isApart } from './is-apart.js';

/** Whether somebody may see or hear what plays in a video, also again: `autoplay` says whether it is to. */
export function isHeeded(video: HTMLVideoElement): boolean {
  if (!video.ownerDocument.hidden) return true;
  return video.autoplay && (!video.muted || isApart(video));
}
