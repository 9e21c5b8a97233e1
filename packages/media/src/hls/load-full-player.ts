import { StallError } from '@livestall/protocol';
import type { Begun } from './begun.js';
import type { EngineHost, RunningEngine } from '../engine.js';
import { loadHls } from './load-hls.js';

/** Opens a stream with hls.js, which goes on with what has begun. */
export type OpenFullPlayer = (
  video: HTMLVideoElement,
  url: string,
  host: EngineHost,
  begun: Begun,
) => RunningEngine;

/**
 * Loads hls.js with what we add to it.
 *
 * @returns `null` where it does not run; the error `media-failed` where it does not come.
 */
export async function loadFullPlayer(): Promise<OpenFullPlayer | StallError | null> {
  try {
    const [lib, { HlsEngine }] = await Promise.all([loadHls(), import('./hls-engine.js')]);
    if (!lib.default.isSupported()) return null;
    return (...stream) => new HlsEngine(lib, ...stream);
  } catch (cause) {
    const message = 'The player’s script could not be loaded.';
    const hint = 'The chunk with hls.js did not come: reload the page, and see its network log.';
    return new StallError('media-failed', { message, hint, cause });
  }
}
