import type { Quality } from './stream-player.js';

/** What a playlist says of a rendition. */
interface Said {
  width: number;
  height: number;
  bitrate: number;
  /** 0 where it does not say. */
  average: number;
}

/** A rendition by what its playlist says of it: the same for each engine. */
export function qualityOf({ width, height, bitrate, average }: Said): Quality {
  const lines = Math.min(width, height);
  return { id: `${lines}-${bitrate}`, lines, bitrate, average: average || bitrate };
}
