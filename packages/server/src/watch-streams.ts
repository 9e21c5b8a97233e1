import type { StreamClock } from '@livestall/protocol';
import type { Desk } from './desk.js';
import { watchStream } from './stream-clock/index.js';
import type { StreamWatch } from './stream-clock/index.js';

/** What watching needs to know. */
export interface WatchStreamsOptions {
  /** Lets the server fetch playlists from private addresses. */
  allowPrivateStreams: boolean;
  onError: (error: unknown) => void;
}

interface Watched {
  url: string;
  watch: StreamWatch;
}

/**
 * Measures the clocks of streams from elsewhere, for as long as their shows are live. The rehearsal's own
 * streams, on this server, run by this server's clock.
 *
 * @param shows Those that may be live already.
 */
export function watchStreams(
  desk: Desk,
  shows: Iterable<string>,
  options: WatchStreamsOptions,
): { stop(): Promise<void> } {
  const watches = new Map<string, Watched>();

  const look = (show: string): void => {
    const state = desk.state(show);
    const url = state?.status === 'live' ? foreign(state.stream?.url) : null;
    const watched = watches.get(show);
    if (watched?.url === url || (!watched && url === null)) return;
    watches.delete(show);
    void watched?.watch.stop();
    if (url === null) return;
    const told = state?.clocks.at(-1);
    const onLine = (clock: StreamClock) => {
      // A line of a stream that was just changed for another is not the other's.
      desk
        .append(show, (now) =>
          now.stream?.url === url ? [{ type: 'stream.clock', data: { clock } }] : [],
        )
        .catch(options.onError);
    };
    const watch = watchStream({ url, ...options, ...(told && { told }), onLine });
    watches.set(show, { url, watch });
  };

  for (const show of shows) look(show);
  const forget = desk.onLog(look);
  return {
    stop: async () => {
      forget();
      await Promise.all([...watches.values()].map(({ watch }) => watch.stop()));
    },
  };
}

function foreign(url: string | undefined): string | null {
  return url === undefined || url.startsWith('/') ? null : url;
}
