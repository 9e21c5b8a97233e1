import type Hls from 'hls.js';
import { offeredSource } from '../offered-source.js';
import type { HlsModule } from './hls-module.js';

/** A playlist that stands beside what hls.js plays. */
export interface OfferedPlaylist {
  /** Whether it stands there now, so that the picture can be sent to a television. */
  readonly stands: boolean;
}

/**
 * Puts a stream's playlist into the video, beside the source that hls.js appends to, where a browser has AirPlay and a
 * `ManagedMediaSource` (iPhones): what comes piece by piece no television can fetch, so WebKit goes over to the playlist
 * once one was chosen. https://webkit.org/blog/15036/how-to-use-media-source-extensions-with-airplay/
 *
 * @param change Called after it was put there.
 * @param taken Called once the browser plays it in place of what hls.js appends.
 */
export function offerPlaylist(
  hls: Hls,
  { Events }: HlsModule,
  video: HTMLVideoElement,
  url: string,
  { change, taken, signal }: { change: () => void; taken: () => void; signal: AbortSignal },
): OfferedPlaylist {
  const source = offeredSource(url);
  const offered = {
    get stands() {
      return source.parentNode === video;
    },
  };
  if (!('webkitShowPlaybackTargetPicker' in video) || video.disableRemotePlayback) return offered;
  hls.on(Events.MEDIA_ATTACHED, (_event, { mediaSource }) => {
    if (!isManaged(mediaSource)) return;
    // hls.js forbids it: allowed without a second source, or before it is open, this one would not open at all.
    video.disableRemotePlayback = false;
    video.append(source);
    change();
  });
  hls.on(Events.MEDIA_DETACHED, () => {
    // It lets go for a moment where it sets the video up anew, and for good where that went over to another source.
    queueMicrotask(() => {
      if (offered.stands && !hls.media && !signal.aborted) taken();
    });
  });
  signal.addEventListener('abort', () => (video.disableRemotePlayback = false));
  return offered;
}

function isManaged(source: MediaSource | undefined): boolean {
  const { ManagedMediaSource } = globalThis as { ManagedMediaSource?: typeof MediaSource };
  return ManagedMediaSource !== undefined && source instanceof ManagedMediaSource;
}
