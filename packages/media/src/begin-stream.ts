import { qualityToBegin } from './line/saves-data.js';
import { HeadStart, takeHeadStart } from './quick/head-start.js';
import type { StreamSource } from './stream-player.js';

/**
 * Begins a stream in a video before the rest of what plays it is there: `openStream` of the same address in the same
 * video goes on with it; `endBegun` ends it before. It is quick start alone, a few kB: what that does not play stays
 * still until then. Whether it starts by itself is the video's own `autoplay`, with `muted`.
 *
 * @param source With its playlists, or they are asked for.
 * @returns Settled with the first frame, or as soon as it is clear that `openStream` has to bring it. It never fails.
 */
export function beginStream(video: HTMLVideoElement, source: StreamSource): Promise<void> {
  return new HeadStart(video, { ...source, quality: qualityToBegin(source.quality) }).shown;
}

/** Ends what was begun in a video and no player has taken over, also while its playlists are still on their way. */
export function endBegun(video: HTMLVideoElement): void {
  takeHeadStart(video, null);
}
