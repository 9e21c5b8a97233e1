import { captionScale } from './viewer-choices.js';

/** The size that suits most: parts of the reader's text, and of the picture's shorter edge. */
const SIZE = { text: 1.0625, picture: 0.028 };

const LINE_HEIGHT = 1.4;

/** How large captions are written in a video, in pixels. */
export function captionSize(video: HTMLVideoElement): number {
  const text = Number.parseFloat(getComputedStyle(video).fontSize);
  const edge = Math.min(video.clientWidth, video.clientHeight);
  return captionScale() * Math.max(SIZE.text * text, SIZE.picture * edge);
}

/** How high a row of them is, in pixels. */
export function captionLineHeight(video: HTMLVideoElement): number {
  return captionSize(video) * LINE_HEIGHT;
}
