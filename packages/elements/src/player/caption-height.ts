import { captionScale } from './viewer-choices.js';

/** The size that suits most: parts of the reader's text, and of the picture's shorter edge. */
const SIZE = { text: 1.0625, picture: 0.028 };

const LINE_HEIGHT = 1.4;

/** Captions leave so much of the picture's width free at both sides together. */
export const CAPTION_WIDTH = 0.92;

/** How large captions are written in a video, in pixels. */
export function captionSize(video: HTMLVideoElement): number {
  const text = Number.parseFloat(getComputedStyle(video).fontSize);
  const edge = Math.min(video.clientWidth, video.clientHeight);
  return captionScale() * Math.max(SIZE.text * text, SIZE.picture * edge);
}

/** How high a caption is, in parts of the video's height: nobody tells but who draws it. */
export function captionHeight(video: HTMLVideoElement, text: string): number {
  const size = captionSize(video);
  const width = CAPTION_WIDTH * video.clientWidth;
  const context = document.createElement('canvas').getContext('2d');
  if (!context || width === 0) return 0;
  context.font = `${size}px ${getComputedStyle(video).fontFamily}`;
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(context.measureText(line).width / width)))
    .reduce((sum, count) => sum + count, 0);
  return (lines * size * LINE_HEIGHT) / video.clientHeight;
}
