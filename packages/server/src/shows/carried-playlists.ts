import { setTimeout as sleep } from 'node:timers/promises';
import type { Playlists } from '@livestall/protocol';
import { parsePlaylist } from '../stream-clock/index.js';

/** A player that takes a segment of this age still finds it: playlists list several target durations. */
const YOUNG_MS = 4_000;

/** How often those of a show that is asked for are read. */
const REST_MS = 1_500;

/** A show that nobody asked for in so long is left alone until somebody does. */
const KEEP_MS = 60_000;

/** So many of the lightest, of which a first picture is chosen. */
const RENDITIONS = 4;

/** What is longer costs a slow line more than the two round trips that it spares; compressed it is a tenth. */
const LARGEST = 32_768;

/** A viewer waits no longer for them: it is less than the round trips take that they spare. */
const SOON_MS = 150;

interface Kept {
  readonly url: string;
  asked: number;
  newest: Playlists | null;
  loading: Promise<void>;
}

/**
 * The newest playlists of live streams, for snapshots to carry. They are read from when somebody asks for the show,
 * and kept fresh, so that who comes later need not wait for them.
 */
export class CarriedPlaylists {
  readonly #read: (address: string) => Promise<string>;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();
  readonly #closing = new AbortController();

  /**
   * @param read Reads a playlist: an absolute address, or a path on this server.
   * @param now Server time, milliseconds.
   */
  constructor(read: (address: string) => Promise<string>, now: () => number) {
    this.#read = read;
    this.#now = now;
  }

  /** What a snapshot of a live show carries; `null` where there is nothing fresh, or not soon. */
  async of(show: string, url: string): Promise<Playlists | null> {
    let kept = this.#kept.get(show);
    if (kept?.url !== url) {
      kept = { url, asked: this.#now(), newest: null, loading: Promise.resolve() };
      this.#kept.set(show, kept);
      void this.#keepFresh(show, kept);
    }
    kept.asked = this.#now();
    if (!this.#isYoung(kept.newest)) await Promise.race([kept.loading, sleep(SOON_MS)]);
    return this.#isYoung(kept.newest) ? kept.newest : null;
  }

  /** Forgets a show that is over. */
  forget(show: string): void {
    this.#kept.delete(show);
  }

  /** Reads nothing more. */
  close(): void {
    this.#kept.clear();
    this.#closing.abort();
  }

  async #keepFresh(show: string, kept: Kept): Promise<void> {
    while (this.#kept.get(show) === kept && this.#now() - kept.asked < KEEP_MS) {
      kept.loading = this.#load(kept.url).then(
        (playlists) => void (kept.newest = playlists),
        // What was read before may still be young.
        () => undefined,
      );
      await kept.loading;
      await sleep(REST_MS, undefined, this.#closing).catch(() => undefined);
    }
    if (this.#kept.get(show) === kept) this.#kept.delete(show);
  }

  #isYoung(playlists: Playlists | null): playlists is Playlists {
    return playlists !== null && this.#now() - playlists.t < YOUNG_MS;
  }

  async #load(url: string): Promise<Playlists | null> {
    const t = this.#now();
    const text = await this.#read(url);
    const master = parsePlaylist(text);
    if (master.kind === 'media') return null;
    const lightest = master.variants
      .filter(({ pictured }) => pictured)
      .toSorted((a, b) => a.bandwidth - b.bandwidth)
      .slice(0, RENDITIONS);
    const files = await Promise.all(
      lightest.map(async (variant) => {
        const address = resolve(variant.url, url);
        return { url: address, text: await this.#read(address) };
      }),
    );
    let room = LARGEST - text.length;
    const carried = files.filter((file) => (room -= file.text.length) >= 0);
    return carried.length === 0 ? null : { t, files: [{ url, text }, ...carried] };
  }
}

/** An address by another one, which may be a path on this server. */
function resolve(address: string, base: string): string {
  if (!base.startsWith('/')) return new URL(address, base).href;
  const { origin, href } = new URL(address, new URL(base, 'http://here.invalid'));
  return origin === 'http://here.invalid' ? href.slice(origin.length) : href;
}
