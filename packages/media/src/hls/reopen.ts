import type Hls from 'hls.js';
import type { EngineHost } from '../engine.js';
import { withNewSource } from '../with-new-source.js';

/** Has hls.js load from another address, or anew: live begins at the live edge, a recording where it stood. */
export function reopen(hls: Hls, url: string, host: EngineHost): void {
  const { media, latestLevelDetails } = hls;
  if (latestLevelDetails?.live === false) hls.config.startPosition = media?.currentTime ?? -1;
  // It may still wait to take over what quick start plays, and loads nothing by itself until then.
  hls.config.autoStartLoad = true;
  withNewSource(media, host, () => hls.loadSource(url));
}
