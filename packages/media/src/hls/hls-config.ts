import type { HlsConfig, LoaderConfig } from 'hls.js';
import { wholeScreens } from './whole-screens.js';

/** No tries of its own: hls.js does not jitter, and gives up; recovery does neither. */
const once: LoaderConfig = {
  maxTimeToFirstByteMs: 10_000,
  maxLoadTimeMs: 20_000,
  timeoutRetry: null,
  errorRetry: null,
};

/** Two quick tries by itself, because hls.js then still knows which other quality may do. */
const twice = (load: Partial<LoaderConfig> = {}): LoaderConfig => {
  const retry = { maxNumRetry: 2, retryDelayMs: 500, maxRetryDelayMs: 2_000 };
  return { ...once, timeoutRetry: retry, errorRetry: retry, ...load };
};

/**
 * hls.js for live on poor networks. What it does well is left to it: it starts with a quality that
 * 500 kbit/s carry, and as far from the edge as the playlist says (HOLD-BACK), else three segments.
 */
export const hlsConfig: Partial<HlsConfig> = {
  // Its module build starts no worker without a file of ours, and one from a blob would need `worker-src
  // blob:` in the page's CSP; unpacking fMP4 costs the main thread next to nothing.
  enableWorker: false,
  // A recording is not fetched whole, and a phone’s memory is not filled with what has been seen. With the segment that
  // it begins when it has less than this, of 6 s as a rule, there are 30 s ahead.
  maxBufferLength: 24,
  maxMaxBufferLength: 24,
  backBufferLength: 30,
  liveDurationInfinity: true,
  capLevelToPlayerSize: true,
  // A quality that failed once may be taken again: the network has changed since.
  errorPenaltyExpireMs: 60_000,
  manifestLoadPolicy: { default: once },
  playlistLoadPolicy: { default: twice() },
  fragLoadPolicy: { default: twice({ maxLoadTimeMs: 120_000 }) },
  // Cues are handed over: its own tracks have a source that strict policies refuse.
  renderTextTracksNatively: false,
  cueHandler: wholeScreens,
  // Nothing reads these here.
  enableInterstitialPlayback: false,
  enableDateRangeMetadataCues: false,
  enableEmsgMetadataCues: false,
  enableID3MetadataCues: false,
};
