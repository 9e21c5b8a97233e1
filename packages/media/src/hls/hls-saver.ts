import type Hls from 'hls.js';
import type { EngineHost } from '../engine.js';
import { keepLine } from '../line/kept-line.js';
import { WeakLine } from '../line/weak-line.js';
import type { HlsModule } from './hls-module.js';
import type { HlsQualities } from './hls-qualities.js';
import type { HlsStills } from './hls-stills.js';
import { isFetching } from './is-fetching.js';

const LOOK_MS = 1_000;

/** The estimate is kept so often, in looks: a phone may close the page without a word. */
const KEEP_LOOKS = 10;

/** Segments that an estimate has to come from. */
const KEEP_SEGMENTS = 3;

/** A seek takes its time on any line: so many looks at one tell nothing. */
const SEEK_LOOKS = 3;

/** A line that carries the lightest picture this many times over has room for it. */
const ROOM = 1.5;

/** What it goes by. */
export interface SaverParts {
  video: HTMLVideoElement;
  qualities: HlsQualities;
  host: EngineHost;
  stills: HlsStills;
  /** Whether quick start waited for a picture for so long that the estimate to begin with is what it measured. */
  inVain: boolean;
}

/**
 * Bears with weak lines: goes over to sound where the line does not carry the lightest picture, and comes back. What
 * the line carried is kept for the next stream.
 */
export class HlsSaver {
  readonly #hls: Hls;
  readonly #lib: HlsModule;
  readonly #video: HTMLVideoElement;
  readonly #qualities: HlsQualities;
  readonly #host: EngineHost;
  readonly #stills: HlsStills;
  readonly #inVain: boolean;
  readonly #line = new WeakLine();
  readonly #closing = new AbortController();
  /** Whether it went over to sound. */
  #fallen = false;
  #segments = 0;
  #looks = 0;
  /** How many looks the seek has taken that is on its way. */
  #seekLooks = 0;

  constructor(hls: Hls, lib: HlsModule, { video, qualities, host, stills, inVain }: SaverParts) {
    this.#hls = hls;
    this.#lib = lib;
    this.#video = video;
    this.#qualities = qualities;
    this.#host = host;
    this.#stills = stills;
    this.#inVain = inVain;
    const { Events, PlaylistLevelType } = lib;
    hls.on(Events.FRAG_LOADED, (_event, { frag }) => {
      if (frag.type === PlaylistLevelType.MAIN) this.#segments += 1;
    });
    const timer = setInterval(() => this.#look(), LOOK_MS);
    this.#closing.signal.addEventListener('abort', () => clearInterval(timer));
  }

  stop(): void {
    this.#keep();
    this.#closing.abort();
  }

  #look(): void {
    this.#looks += 1;
    if (this.#looks % KEEP_LOOKS === 0) this.#keep();
    this.#stills.follow();
    this.#mindChoice();
    // Brought to live again and again, a picture that does not come is seeking all the time.
    this.#seekLooks = this.#video.seeking ? this.#seekLooks + 1 : 0;
    const seeks = this.#seekLooks > 0 && this.#seekLooks <= SEEK_LOOKS;
    if (!this.#watched || seeks) return;
    const { readyState, HAVE_FUTURE_DATA } = this.#video;
    const { lightest } = this.#qualities;
    const fetching = isFetching(this.#hls, this.#lib);
    const dry = readyState < HAVE_FUTURE_DATA && fetching && lightest !== null;
    const slow = this.#hls.bandwidthEstimate < (lightest?.average ?? 0);
    const weak = this.#line.look(dry, slow);
    const known = slow && this.#inVain && this.#segments === 0;
    if (dry && (weak || known)) this.#fall();
  }

  /** Who waits for a video that the browser has not come to starting looks at it too. */
  get #watched(): boolean {
    const wanted = this.#host.playWish() ?? this.#video.autoplay;
    return wanted && !this.#video.ownerDocument.hidden;
  }

  #fall(): void {
    this.#line.fell(performance.now());
    this.#fallen = true;
    this.#qualities.setTooWeak(true);
    this.#stills.follow();
    this.#host.changed();
  }

  #comeBack(): void {
    this.#qualities.setTooWeak(false);
    this.#mindChoice();
    this.#stills.follow();
    this.#host.changed();
  }

  /** The picture may be back because the viewer wanted it. */
  #mindChoice(): void {
    if (!this.#fallen || this.#qualities.tooWeak) return;
    this.#fallen = false;
    this.#line.came(performance.now());
  }

  /** @param pace As `takeStill` gives it. */
  measured(pace: number | null): void {
    // Where nothing can be measured, only a try can tell.
    const good = pace === null || pace >= ROOM;
    if (this.#line.proved(good)) this.#comeBack();
  }

  /** The small files of sound alone say too little of the line. */
  #keep(): void {
    const { bandwidthEstimate } = this.#hls;
    const known = this.#segments >= KEEP_SEGMENTS && bandwidthEstimate > 0;
    if (known && !this.#qualities.soundAlone) keepLine(bandwidthEstimate);
  }
}
