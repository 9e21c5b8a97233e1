import { clocksOf } from '@livestall/protocol';
import type { EventDraft, ShowState, StreamClock } from '@livestall/protocol';
import type { Desk } from './desk.js';
import { watchStream } from './stream-clock/index.js';
import type { StreamWatch } from './stream-clock/index.js';

/** What watching needs to know. */
export interface WatchStreamsOptions {
  /** Lets the server fetch playlists from private addresses. */
  allowPrivateStreams: boolean;
  onError: (error: unknown) => void;
}

/** By the ids of the angles; `null`: the stream's own. */
type PerAngle<T> = Map<string | null, T>;

interface Watched {
  url: string;
  watch: StreamWatch;
}

/**
 * Measures the clocks of streams from elsewhere, one for each of their angles, for as long as their shows are
 * live. The rehearsal's own streams, on this server, have their clocks from the rehearsal.
 *
 * @param shows Those that may be live already.
 */
export function watchStreams(
  desk: Desk,
  shows: Iterable<string>,
  options: WatchStreamsOptions,
): { stop(): Promise<void> } {
  const watches = new Map<string, PerAngle<Watched>>();

  const start = (show: string, state: ShowState, scene: string | null, url: string): Watched => {
    const told = clocksOf(state, scene).at(-1);
    const onLine = (clock: StreamClock) => {
      const line: EventDraft =
        scene === null
          ? { type: 'stream.clock', data: { clock } }
          : { type: 'scene.clock', data: { scene, clock } };
      // A line of a stream that was just changed for another is not the other's.
      desk
        .append(show, (now) => (foreignAngles(now).get(scene) === url ? [line] : []))
        .catch(options.onError);
    };
    return { url, watch: watchStream({ url, ...options, ...(told && { told }), onLine }) };
  };

  const look = (show: string): void => {
    const state = desk.state(show);
    const wanted = state?.status === 'live' ? foreignAngles(state) : NO_ANGLES;
    const watched = watches.get(show) ?? new Map<string | null, Watched>();
    for (const [scene, { url, watch }] of watched) {
      if (wanted.get(scene) === url) continue;
      watched.delete(scene);
      void watch.stop();
    }
    for (const [scene, url] of wanted) {
      if (state && !watched.has(scene)) watched.set(scene, start(show, state, scene, url));
    }
    if (watched.size > 0) watches.set(show, watched);
    else watches.delete(show);
  };

  for (const show of shows) look(show);
  const forget = desk.onLog(look);
  return {
    stop: async () => {
      forget();
      const all = [...watches.values()].flatMap((watched) => [...watched.values()]);
      await Promise.all(all.map(({ watch }) => watch.stop()));
    },
  };
}

const NO_ANGLES: PerAngle<string> = new Map();

/** Where the angles of a show's stream are, but for those on this server. */
function foreignAngles({ stream }: ShowState): PerAngle<string> {
  if (!stream) return NO_ANGLES;
  const { url, scenes = [] } = stream;
  const all: [string | null, string][] = [
    [null, url],
    ...scenes.map((one) => [one.id, one.url] as [string, string]),
  ];
  return new Map(all.filter(([, address]) => !address.startsWith('/')));
}
