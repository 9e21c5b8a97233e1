import type Hls from 'hls.js';
import type { HlsModule } from './hls-module.js';

/** What hls.js is in while it has nothing to load, and what it is in while it looks for that. */
const AT_REST = ['IDLE', 'WAITING_LEVEL'];

/**
 * Brings a picture that has run dry to live once its playlist has moved on past it. hls.js does so by itself but in the
 * first playlist of a rendition that it turns to (hls.js 1.7): where that lists neither what followed on the last segment nor
 * anything up to the next discontinuity, because this took so long, it looks for that for good.
 */
export function followWindow(hls: Hls, { Events, PlaylistLevelType }: HlsModule): void {
  hls.on(Events.LEVEL_UPDATED, (_event, { details }) => {
    const { media, liveSyncPosition } = hls;
    if (!media || media.paused || liveSyncPosition === null) return;
    const { buffered, currentTime, readyState, HAVE_FUTURE_DATA } = media;
    const { state } = hls.inFlightFragments[PlaylistLevelType.MAIN];
    const isDry = buffered.length > 0 && readyState < HAVE_FUTURE_DATA;
    const isPast = details.live && currentTime < details.fragmentStart;
    if (isDry && isPast && AT_REST.includes(state)) media.currentTime = liveSyncPosition;
  });
}
