import type { OpenPicture } from '../player/open-picture.js';

/** Another video like one that plays, to be put behind it: silent, still, and not there for screen readers. */
export function copyVideo(video: HTMLVideoElement): HTMLVideoElement {
  const copy = document.createElement('video');
  for (const { name, value } of video.attributes) {
    // A copy that has a source for a moment asks for it, and a strict policy refuses styles that are no script's.
    if (name !== 'src' && name !== 'style') copy.setAttribute(name, value);
  }
  copy.style.cssText = video.style.cssText;
  Object.assign(copy, { muted: true, autoplay: false, ariaHidden: 'true' });
  return copy;
}

/** A second video goes on as the first did: as loud, as fast, in the same window, paused if that was. */
export function takePlaceOf({ video, stream }: OpenPicture, second: HTMLVideoElement): void {
  const { autoplay, muted, volume } = video;
  second.ariaHidden = null;
  second.autoplay = autoplay;
  second.volume = volume;
  second.playbackRate = stream.rate;
  // Never both at once.
  video.muted = true;
  second.muted = muted;
  if (video.paused) second.pause();
  else second.play().catch(() => playSilently(second));
  const root = video.getRootNode() as Partial<DocumentOrShadowRoot>;
  if (root.pictureInPictureElement === video) {
    second.requestPictureInPicture().catch(() => undefined);
  }
}

/** Where a browser asks for a tap before a second video may be heard: the buttons for sound say that it is not. */
function playSilently(video: HTMLVideoElement): void {
  if (!video.isConnected || !video.paused) return;
  video.muted = true;
  video.play().catch(() => undefined);
}
