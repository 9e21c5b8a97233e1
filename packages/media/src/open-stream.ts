import type { EngineKind } from './engine.js';
import { lazyNativeEngine } from './native/lazy-native-engine.js';
import { Player } from './player.js';
import { quickEngine } from './quick/quick-engine.js';
import type { StreamOptions, StreamPlayer, StreamSource } from './stream-player.js';

/**
 * Plays a live or recorded HLS stream in a video. It returns at once; what comes later is told by
 * `options.onChange`. Whether it starts by itself is the video's own `autoplay` (with `muted` and
 * `playsinline`, which browsers ask for); else call `video.play()`.
 *
 * Where hls.js can run, a quick start of a few kB brings the first pictures while hls.js is on its way, and
 * hands over to it without a seam; elsewhere the browser's own HLS plays.
 * Nothing is thrown: a stream that cannot be played has the state `failed` and an `error` with the code
 * `media-failed`; what passes by itself (no network, a stream that has not begun) is tried again for good.
 */
export function openStream(
  video: HTMLVideoElement,
  source: StreamSource,
  options: StreamOptions = {},
): StreamPlayer {
  return new Player(video, source, options, enginesFor(video));
}

/** Chromium says "maybe" to HLS of its own and then fails on some streams: hls.js first. */
function enginesFor(video: HTMLVideoElement): EngineKind[] {
  const engines: EngineKind[] = [];
  if ('MediaSource' in globalThis || 'ManagedMediaSource' in globalThis) engines.push(quickEngine);
  if (video.canPlayType('application/vnd.apple.mpegurl')) engines.push(lazyNativeEngine);
  return engines;
}
