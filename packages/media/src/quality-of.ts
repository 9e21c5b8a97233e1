import type { Quality } from './stream-player.js';

/** A rendition by what its playlist says of it: the same for each engine. */
export function qualityOf(said: { width: number; height: number; bitrate: number }): Quality {
  const lines = Math.min(said.width, said.height);
  return { id: `${lines}-${said.bitrate}`, lines, bitrate: said.bitrate };
}
