import type { EngineHost, RunningEngine } from '../engine.js';
import type { Begun } from './begun.js';

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
 * @returns `null` where it does not run.
 * @throws what the import threw of a script that does not come.
 */
export async function loadFullPlayer(): Promise<OpenFullPlayer | null> {
  const [lib, { HlsEngine }] = await Promise.all([import('hls.js'), import('./hls-engine.js')]);
  if (!lib.default.isSupported()) return null;
  return (...stream) => new HlsEngine(lib, ...stream);
}
