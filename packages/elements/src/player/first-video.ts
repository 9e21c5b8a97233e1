import { endBegun } from '@livestall/media/begin';

const firsts = new WeakMap<Element, HTMLVideoElement>();

/** A video as players have it: silent at first, since browsers start no other by themselves. */
export function newVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  for (const name of ['playsinline', 'autoplay']) video.toggleAttribute(name, true);
  video.muted = true;
  video.part.add('video');
  return video;
}

/** Gives an element whose scripts are still on their way the video that plays in its place. */
export function giveVideo(to: Element, video: HTMLVideoElement): void {
  firsts.set(to, video);
}

/** Whether a video still waits for the scripts of the element that it was given to. */
export function isGiven(video: HTMLVideoElement, to: Element): boolean {
  return firsts.get(to) === video;
}

/** Ends what plays in place of an element that has no use for it. */
export function dropVideo(from: Element): void {
  const video = takeVideo(from);
  if (video) endBegun(video);
}

/** The video that was given to an element, once. What stood there for its sake goes; it plays on if it is put back at once. */
export function takeVideo(from: Element): HTMLVideoElement | undefined {
  const video = firsts.get(from);
  firsts.delete(from);
  let place: Element | undefined = video;
  while (place?.parentElement) place = place.parentElement;
  place?.remove();
  return video;
}
