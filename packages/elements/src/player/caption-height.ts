import { captionLineHeight, captionSize } from './caption-size.js';

/**
 * How high a caption is, in pixels: nobody tells but who draws it.
 *
 * @param share How wide it may be, in parts of the picture's width.
 */
export function captionHeight(video: HTMLVideoElement, text: string, share: number): number {
  const width = share * video.clientWidth;
  const context = document.createElement('canvas').getContext('2d');
  if (!context || width === 0) return 0;
  context.font = `${captionSize(video)}px ${getComputedStyle(video).fontFamily}`;
  const rows = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(context.measureText(line).width / width)))
    .reduce((sum, count) => sum + count, 0);
  return rows * captionLineHeight(video);
}
