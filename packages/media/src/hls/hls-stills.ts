import type Hls from 'hls.js';
import type { LevelDetails } from 'hls.js';
import type { EngineHost } from '../engine.js';
import { endOf } from '../quick/choose-variant.js';
import { readMedia } from '../quick/read-playlists.js';
import { readsPicture } from '../stills/reads-picture.js';
import { STILLS_EVERY_S } from '../stills/stills-every.js';
import { untilLoaded } from '../until-loaded.js';
import type { HlsModule } from './hls-module.js';
import type { HlsQualities } from './hls-qualities.js';
import type { Rendition } from './rendition.js';

/** Where no script comes that measures, a try is made as seldom as it would measure, in milliseconds. */
const UNMEASURED_MS = STILLS_EVERY_S * 1_000;

/** A still is about a second of the picture: what else its segment has is fetched only to measure the line. */
const STILL_S = 1;

/** What stills are taken by. */
export interface StillsParts {
  video: HTMLVideoElement;
  qualities: HlsQualities;
  host: EngineHost;
  /** The date of the moment that plays, in milliseconds, or `null`. */
  heard: () => number | null;
  /** Whether the line has room for one beside the sound. */
  hasRoom: () => boolean;
  /** While the line is too weak, after each still: as `takeStill` gives it; `null` where nothing can be measured. */
  measured: (pace: number | null) => void;
}

/** Takes the stills that go with sound. */
export class HlsStills {
  readonly #parts: StillsParts;
  #taking: AbortController | null = null;
  #source: Rendition | null = null;
  #measuring = false;
  /** Whether none could be taken the last time. */
  #barren = false;
  /** Whether the stream is one that stills can be taken of, as far as is known. */
  #gives = true;
  /** How long its segments are, in seconds. */
  #segment = STILL_S;

  constructor(hls: Hls, { Events }: HlsModule, parts: StillsParts) {
    this.#parts = parts;
    hls.on(Events.MANIFEST_LOADING, () => this.follow());
    hls.on(Events.LEVEL_LOADED, (_event, { details }) => {
      if (!parts.qualities.soundAlone) this.#read(details);
    });
  }

  /** Whether they can be taken of this stream. */
  get possible(): boolean {
    return this.#gives;
  }

  /** Whether sound goes with stills: false from the first that could not be taken, until one is. */
  get taken(): boolean {
    return this.#parts.qualities.stillsOf !== null && this.#gives && !this.#barren;
  }

  /** Which share of the lightest picture is fetched for them. */
  get share(): number {
    const each = this.#measuring ? this.#segment : STILL_S;
    return this.taken ? Math.min(1, each / STILLS_EVERY_S) : 0;
  }

  /** Takes stills, or no more, as what plays has it. */
  follow(): void {
    const { stillsOf, tooWeak } = this.#parts.qualities;
    if (stillsOf === this.#source && tooWeak === this.#measuring) return;
    this.#source = stillsOf;
    this.#measuring = tooWeak;
    this.#barren = false;
    this.stop();
    this.#taking = stillsOf && new AbortController();
    if (stillsOf && this.#taking) void this.#take(stillsOf, this.#taking.signal);
  }

  stop(): void {
    this.#taking?.abort();
  }

  /** All renditions of a ladder are of a kind: one tells whether stills can be taken. */
  #read({ m3u8, url }: LevelDetails): void {
    const playlist = readMedia(m3u8, url);
    const [lightest] = this.#parts.qualities.pictures;
    if (playlist) this.#segment = endOf(playlist) / playlist.segments.length;
    this.#setGives(playlist !== null && lightest !== undefined && readsPicture(lightest.codecs));
  }

  async #take(source: Rendition, signal: AbortSignal): Promise<void> {
    const { video, host, heard, hasRoom, measured } = this.#parts;
    const measuring = this.#measuring;
    const tell = (pace: number | null) => measuring && measured(pace);
    let countedAt = performance.now();
    const lost = () => {
      this.#setBarren(true);
      const now = performance.now();
      if (!navigator.onLine || now - countedAt < UNMEASURED_MS) return;
      countedAt = now;
      tell(null);
    };
    const load = () => import('../stills/stills.js');
    const { takeStills } = await untilLoaded(load, lost, video, signal);
    await takeStills(
      {
        ...{ source, measuring, heard, hasRoom },
        wanted: () => !video.paused && !video.ownerDocument.hidden,
        draw: (still) => {
          this.#setBarren(false);
          // The one before may have been cut off in the middle, which is like one that cannot be read.
          this.#setGives(true);
          host.still(still);
        },
        measured: (pace) => {
          if (pace === null) this.#setGives(false);
          tell(pace);
        },
      },
      signal,
    );
  }

  #setBarren(barren: boolean): void {
    if (barren === this.#barren) return;
    this.#barren = barren;
    this.#parts.host.changed();
  }

  #setGives(gives: boolean): void {
    if (gives === this.#gives) return;
    this.#gives = gives;
    this.#parts.host.changed();
  }
}
