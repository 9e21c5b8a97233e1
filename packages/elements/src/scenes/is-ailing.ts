import type { OpenPicture } from '../player/open-picture.js';

/** Whether a picture does not come through: it has given up, or has run dry and knows why. */
export function isAiling({ stream, video }: Pick<OpenPicture, 'stream' | 'video'>): boolean {
  const dry = video.seeking || video.readyState < video.HAVE_FUTURE_DATA;
  return stream.state === 'failed' || (stream.trouble !== null && dry);
}
