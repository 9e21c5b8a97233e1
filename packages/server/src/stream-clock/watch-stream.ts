import { setTimeout as sleep } from 'node:timers/promises';
import type { StreamClock } from '@livestall/protocol';
import { ClockMeter } from './clock-meter.js';
import { fetchPlaylist } from './fetch-playlist.js';
import { LONGEST_MS, lookPause, SHORTEST_MS } from './look-pause.js';
import { type MediaPlaylist, parsePlaylist } from './parse-playlist.js';

/** What is watched, and who is told. */
export interface WatchOptions {
  /** The stream's absolute address: a multivariant or a media playlist. */
  url: string;
  /** Lets http and private addresses pass. Default: false. */
  allowPrivateStreams?: boolean;
  /** The newest line that the show has already. */
  told?: StreamClock;
  /** A line to be told as `stream.clock`. */
  onLine: (line: StreamClock) => void;
  /** The stream could not be read; it is tried again. Told once until it was read again. */
  onError?: (error: unknown) => void;
}

/** A stream that is being watched. */
export interface StreamWatch {
  stop(): Promise<void>;
}

/** Watches a live stream's playlist and tells how its clock maps to the server's, until it is stopped. */
export function watchStream(options: WatchOptions): StreamWatch {
  const stopping = new AbortController();
  const watching = watch(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

async function watch(options: WatchOptions, signal: AbortSignal): Promise<void> {
  const { url, allowPrivateStreams = false, told, onLine, onError = () => {} } = options;
  const meter = new ClockMeter(told);
  const fetchMedia = mediaFetcher(url, { allowPrivate: allowPrivateStreams }, signal);
  let failures = 0;
  while (!signal.aborted) {
    const began = Date.now();
    let pause: number;
    try {
      const { playlist, t } = await fetchMedia();
      for (const line of meter.observe(playlist, t)) onLine(line);
      failures = 0;
      pause = lookPause(playlist) - (Date.now() - began);
    } catch (error) {
      if (failures === 0 && !signal.aborted) onError(error);
      failures += 1;
      pause = Math.min(LONGEST_MS, 500 * 2 ** failures);
    }
    await sleep(Math.max(SHORTEST_MS, pause), undefined, { signal }).catch(() => {});
  }
}

/** Finds the media playlist once: of several, the lightest, since all have the same clock. */
function mediaFetcher(url: string, rules: { allowPrivate: boolean }, signal: AbortSignal) {
  let address = url;
  return async (): Promise<{ playlist: MediaPlaylist; t: number }> => {
    try {
      for (let hop = 0; hop < 2; hop += 1) {
        const { text, t } = await fetchPlaylist(address, rules, signal);
        const playlist = parsePlaylist(text);
        if (playlist.kind === 'media') return { playlist, t };
        const [lightest] = playlist.variants.toSorted((a, b) => a.bandwidth - b.bandwidth);
        address = new URL(lightest?.url ?? '', address).href;
      }
      throw new Error('no media playlist');
    } catch (error) {
      // A restarted encoder may have other renditions.
      address = url;
      throw error;
    }
  };
}
