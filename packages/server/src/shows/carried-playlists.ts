import { setTimeout as sleep } from 'node:timers/promises';
import type { Playlists } from '@livestall/protocol';
import { parsePlaylist } from '../stream-clock/index.js';

/** A player that takes a segment of this age still finds it: playlists list several target durations. */
const YOUNG_MS = 4_000;

/** Asked for a show at most this often. */
const REST_MS = 1_500;

/** So many of the lightest, of which a first picture is chosen. */
const RENDITIONS = 4;

/** What is longer costs a slow line more than the two round trips that it spares; compressed it is a tenth. */
const LARGEST = 32_768;

/** A viewer waits no longer for them: it is less than the round trips take that they spare. */
const SOON_MS = 150;

interface Kept {
  url: string;
  asked: number;
  newest: Playlists | null;
  loading: Promise<Playlists | null>;
}

/** The newest playlists of live streams, for snapshots to carry. They are read when somebody asks. */
export class CarriedPlaylists {
  readonly #read: (address: string) => Promise<string>;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

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
    const now = this.#now();
    let kept = this.#kept.get(show);
    if (kept?.url !== url || now - kept.asked > REST_MS) {
      const loading = this.#load(url).catch(() => null);
      kept = { url, asked: now, newest: kept?.url === url ? kept.newest : null, loading };
      this.#kept.set(show, kept);
      const asking = kept;
      void loading.then((playlists) => (asking.newest = playlists));
    }
    if (!isYoung(kept.newest, now)) await Promise.race([kept.loading, sleep(SOON_MS)]);
    return isYoung(kept.newest, now) ? kept.newest : null;
  }

  /** Forgets a show that is over. */
  forget(show: string): void {
    this.#kept.delete(show);
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

function isYoung(playlists: Playlists | null, now: number): playlists is Playlists {
  return playlists !== null && now - playlists.t < YOUNG_MS;
}

/** An address by another one, which may be a path on this server. */
function resolve(address: string, base: string): string {
  if (!base.startsWith('/')) return new URL(address, base).href;
  const { origin, href } = new URL(address, new URL(base, 'http://here.invalid'));
  return origin === 'http://here.invalid' ? href.slice(origin.length) : href;
}
