import type Hls from 'hls.js';
import type { Fragment } from 'hls.js';
import type { EngineHost } from '../engine.js';
import { keepLine } from '../line/kept-line.js';
import { WeakLine } from '../line/weak-line.js';
import { untilLoaded } from '../until-loaded.js';
import type { HlsModule } from './hls-module.js';
import type { HlsQualities } from './hls-qualities.js';
import type { Rendition } from './rendition.js';

const LOOK_MS = 1_000;

/** The estimate is kept so often, in looks: a phone may close the page without a word. */
const KEEP_LOOKS = 10;

/** Segments that an estimate has to come from. */
const KEEP_SEGMENTS = 3;

/** A line that carries the lightest picture this many times over has room for it. */
const ROOM = 1.5;

/** Where no script comes that measures, a try is made as seldom as it would measure, in milliseconds. */
const UNMEASURED_MS = 8_000;

/**
 * Saves data and bears with weak lines: takes the stills that go with sound, goes over to sound where the line does
 * not carry the lightest picture, and comes back. What the line carried is kept for the next stream.
 */
export class HlsSaver {
  readonly #hls: Hls;
  readonly #video: HTMLVideoElement;
  readonly #qualities: HlsQualities;
  readonly #host: EngineHost;
  readonly #heard: () => number | null;
  readonly #line = new WeakLine();
  readonly #closing = new AbortController();
  #stills: AbortController | null = null;
  #stillsOf: Rendition | null = null;
  #measuring = false;
  /** Whether none could be taken the last time. */
  #barren = false;
  /** Whether a segment of the picture is on its way. */
  #fetching = false;
  #segments = 0;
  #looks = 0;

  /** @param heard The date of the moment that plays, in milliseconds, or `null`. */
  constructor(
    hls: Hls,
    { ErrorTypes, Events, PlaylistLevelType }: HlsModule,
    video: HTMLVideoElement,
    qualities: HlsQualities,
    host: EngineHost,
    heard: () => number | null,
  ) {
    this.#hls = hls;
    this.#video = video;
    this.#qualities = qualities;
    this.#host = host;
    this.#heard = heard;
    // Captions and sound in files of their own come and fail beside it.
    const isPicture = (frag?: Fragment) => frag?.type === PlaylistLevelType.MAIN;
    hls.on(Events.FRAG_LOADING, (_event, { frag }) => {
      if (isPicture(frag)) this.#fetching = true;
    });
    hls.on(Events.FRAG_LOADED, (_event, { frag }) => {
      if (!isPicture(frag)) return;
      this.#fetching = false;
      this.#segments += 1;
    });
    hls.on(Events.ERROR, (_event, { type, frag }) => {
      if (type === ErrorTypes.NETWORK_ERROR && isPicture(frag)) this.#fetching = false;
    });
    hls.on(Events.MANIFEST_LOADING, () => this.#follow());
    const timer = setInterval(() => this.#look(), LOOK_MS);
    this.#closing.signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Whether sound goes with stills: false from the first that could not be taken, until one is. */
  get stills(): boolean {
    return this.#qualities.stillsOf !== null && !this.#barren;
  }

  stop(): void {
    this.#keep();
    this.#closing.abort();
    this.#stills?.abort();
  }

  #look(): void {
    this.#looks += 1;
    if (this.#looks % KEEP_LOOKS === 0) this.#keep();
    this.#follow();
    if (!this.#watched || this.#video.seeking) return;
    const { readyState, HAVE_FUTURE_DATA } = this.#video;
    const { lightest } = this.#qualities;
    const dry = readyState < HAVE_FUTURE_DATA && this.#fetching && lightest !== null;
    const slow = this.#hls.bandwidthEstimate < (lightest?.average ?? 0);
    if (this.#line.look(dry, slow) && dry) this.#fall();
  }

  get #watched(): boolean {
    return !this.#video.paused && !this.#video.ownerDocument.hidden;
  }

  #fall(): void {
    this.#line.fell(performance.now());
    this.#qualities.setTooWeak(true);
    this.#follow();
    this.#host.changed();
  }

  #comeBack(): void {
    this.#line.came(performance.now());
    this.#qualities.setTooWeak(false);
    this.#follow();
    this.#host.changed();
  }

  /** Takes stills, or no more. */
  #follow(): void {
    const source = this.#qualities.stillsOf;
    const { tooWeak } = this.#qualities;
    if (source === this.#stillsOf && tooWeak === this.#measuring) return;
    // The viewer wanted the picture back.
    if (this.#measuring && !tooWeak) this.#line.came(performance.now());
    this.#stillsOf = source;
    this.#measuring = tooWeak;
    this.#barren = false;
    this.#stills?.abort();
    this.#stills = source && new AbortController();
    if (source && this.#stills) void this.#takeStills(source, this.#stills.signal);
  }

  async #takeStills(source: Rendition, signal: AbortSignal): Promise<void> {
    let countedAt = performance.now();
    const lost = () => {
      this.#setBarren(true);
      const now = performance.now();
      if (!navigator.onLine || now - countedAt < UNMEASURED_MS) return;
      countedAt = now;
      this.#measured(null);
    };
    const load = () => import('../stills/stills.js');
    const { takeStills } = await untilLoaded(load, lost, this.#video, signal);
    await takeStills(
      {
        source,
        measuring: this.#measuring,
        wanted: () => this.#watched,
        heard: this.#heard,
        draw: (still) => {
          this.#setBarren(false);
          this.#host.still(still);
        },
        measured: (pace) => this.#measured(pace),
      },
      signal,
    );
  }

  /** @param pace As `takeStill` gives it. */
  #measured(pace: number | null): void {
    if (pace === null) this.#setBarren(true);
    // Where nothing can be measured, only a try can tell.
    const good = pace === null || pace >= ROOM;
    if (this.#measuring && this.#line.proved(good)) this.#comeBack();
  }

  #setBarren(barren: boolean): void {
    if (barren === this.#barren) return;
    this.#barren = barren;
    this.#host.changed();
  }

  /** The small files of sound alone say too little of the line. */
  #keep(): void {
    const { bandwidthEstimate } = this.#hls;
    const known = this.#segments >= KEEP_SEGMENTS && bandwidthEstimate > 0;
    if (known && !this.#qualities.soundAlone) keepLine(bandwidthEstimate);
  }
}
