import type Hls from 'hls.js';
import type { HlsModule } from './hls-module.js';

/** Whether a segment of what plays is on its way. Captions and sound in files of their own come and fail beside it. */
export function isFetching(hls: Hls, { PlaylistLevelType }: HlsModule): boolean {
  return hls.inFlightFragments[PlaylistLevelType.MAIN].state === 'FRAG_LOADING';
}
