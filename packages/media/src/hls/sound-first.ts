import type Hls from 'hls.js';
import type { HlsModule } from './hls-module.js';
import { isFetching } from './is-fetching.js';

/** So long the sound has to have played without a pause, in milliseconds. */
const CALM_MS = 3_000;

/**
 * Keeps the line free for sound where it is hardly enough for that alone.
 *
 * @param signal Aborted when the stream is closed.
 * @returns Tells whether there is room beside the sound: none while it waits for a segment on its way, or did just now.
 */
export function soundFirst(
  hls: Hls,
  lib: HlsModule,
  video: HTMLVideoElement,
  signal: AbortSignal,
): () => boolean {
  let playsSince = -Infinity;
  video.addEventListener('playing', () => (playsSince = performance.now()), { signal });
  return () => {
    const waits = video.readyState < video.HAVE_FUTURE_DATA && isFetching(hls, lib);
    return !waits && performance.now() - playsSince >= CALM_MS;
  };
}
