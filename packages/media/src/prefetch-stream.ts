import { qualityToBegin } from './line/saves-data.js';
import { askAhead } from './quick/ahead.js';
import { segmentToBegin, variantToBegin } from './quick/choose-variant.js';
import { readMaster, readMedia } from './quick/read-playlists.js';
import type { StreamSource } from './stream-player.js';

/**
 * Asks for what the first picture of a stream is made of, before what plays it is there: the next `openStream` of it,
 * within ten seconds, takes that. It needs the playlists, and asks for nothing where they are not given, or where no
 * quick start is to be had.
 */
export function prefetchStream({ url, playlists = new Map(), quality }: StreamSource): void {
  const variants = readMaster(playlists.get(url) ?? '', url) ?? [];
  const variant = variantToBegin(variants, qualityToBegin(quality), playlists);
  const playlist = variant && readMedia(playlists.get(variant.url) ?? '', variant.url);
  if (!playlist) return;
  askAhead(playlist.init);
  askAhead(segmentToBegin(playlist).url);
}
