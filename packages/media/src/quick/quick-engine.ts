import type { PictureDate } from '../clock/picture-dates.js';
import { dateIn } from '../clock/stretches.js';
import { timeOfDate } from '../clock/time-of-date.js';
import type { EngineHost, EngineKind, RunningEngine } from '../engine.js';
import { loadFullPlayer } from '../hls/load-full-player.js';
import { scriptTrouble } from '../network-trouble.js';
import { qualityOf } from '../quality-of.js';
import type {
  CaptionTrack,
  Quality,
  QualityChoice,
  StreamSource,
  TimeRange,
} from '../stream-player.js';
import { untilLoaded } from '../until-loaded.js';
import { takeHeadStart } from './head-start.js';
import { QuickStart } from './quick-start.js';
import { sleep } from './sleep.js';

/** So long without calm the full player comes all the same, and so long it waits for a segment on its way. */
const PATIENCE_MS = { calm: 8_000, segment: 4_000 };

/** Quick start; hls.js, which it fetches as soon as the line is free, takes over. */
export const quickEngine: EngineKind = {
  name: 'hls.js',
  start: (video, source, host) => new QuickEngine(video, source, host),
};

class QuickEngine implements RunningEngine {
  readonly stills = false;
  readonly stillsShare = 0;
  readonly tooWeak = false;
  readonly sendable = false;
  /** A stream that has several is left to the full player. */
  readonly audioTracks = [];
  readonly audioTrack = null;
  readonly #video: HTMLVideoElement;
  readonly #source: StreamSource;
  readonly #host: EngineHost;
  readonly #closing = new AbortController();
  readonly #quick: QuickStart;
  #full: RunningEngine | null = null;
  /** Whether somebody looks. */
  #loading = true;
  #quality: QualityChoice;
  #caption: string | null = null;

  constructor(video: HTMLVideoElement, source: StreamSource, host: EngineHost) {
    this.#video = video;
    this.#source = source;
    this.#host = host;
    this.#quality = source.quality ?? 'auto';
    this.#quick = takeHeadStart(video, source.url) ?? new QuickStart(video, source);
    this.#quick.onChange = () => host.changed();
    void this.#run();
  }

  get live(): boolean {
    return this.#quick.playlist?.live ?? true;
  }

  get edge(): number | null {
    return this.live ? this.#end : null;
  }

  get livePoint(): number | null {
    const { playlist } = this.#quick;
    return playlist?.live && this.#end !== null ? this.#end - playlist.holdBack : null;
  }

  get seekable(): TimeRange | null {
    const { segments = [] } = this.#quick.playlist ?? {};
    const to = this.live ? this.livePoint : this.#end;
    const from = (this.live ? segments[1] : segments[0])?.start;
    return from === undefined || to === null ? null : { from: Math.min(from, to), to };
  }

  get qualities(): readonly Quality[] {
    return this.#quick.variants.map(qualityOf);
  }

  get quality(): QualityChoice {
    return this.#quality;
  }

  get shown(): string | null {
    const { variant } = this.#quick;
    return variant && qualityOf(variant).id;
  }

  /** It reads nothing else itself. */
  get hasStills(): boolean {
    return this.#quick.playlist !== null;
  }

  get captions(): readonly CaptionTrack[] {
    return [];
  }

  get caption(): string | null {
    return this.#caption;
  }

  dateAt(mediaTime: number): PictureDate | null {
    const { segments = [] } = this.#quick.playlist ?? {};
    const here = segments.find(({ start, end }) => start <= mediaTime && mediaTime < end);
    return here ? dateIn(here, mediaTime) : null;
  }

  timeOf(date: PictureDate): number | null {
    return timeOfDate(this.#quick.playlist?.segments ?? [], date);
  }

  /** It plays no further than the next one. */
  nextJump(): number | null {
    return null;
  }

  setQuality(choice: QualityChoice): void {
    const known = ['auto', 'saver', 'stills'].includes(choice);
    if (known || this.qualities.some(({ id }) => id === choice)) this.#quality = choice;
  }

  setAudioTrack(): void {}

  setCaption(id: string | null): void {
    this.#caption = id;
  }

  wake(): void {
    this.#full?.wake();
  }

  /** It is done itself long before anybody has looked away for long; a stream that has not begun may wait for hours. */
  setLoading(on: boolean): void {
    this.#loading = on;
    this.#full?.setLoading(on);
  }

  close(): void {
    this.#closing.abort();
    this.#full?.close();
    if (!this.#full) this.#quick.close();
  }

  get #end(): number | null {
    return this.#quick.playlist?.segments.at(-1)?.end ?? null;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    await Promise.race([this.#quick.begin(), this.#leave(), sleep(PATIENCE_MS.calm, signal)]);
    const lost = (cause: unknown) => this.#host.trouble(scriptTrouble(cause));
    const open = await untilLoaded(loadFullPlayer, lost, this.#video, signal);
    // Its script has just run, which is a task that is long enough for a phone.
    await sleep(0, signal);
    if (signal.aborted) return;
    if (!open) {
      this.#host.passOn();
      return;
    }
    void sleep(PATIENCE_MS.segment, signal).then(() => this.#quick.stop());
    const handover = await this.#quick.finish();
    if (signal.aborted) return;
    const { fetched, newest, variants, playlist } = this.#quick;
    const { url, cmcd } = this.#source;
    const changed = () => this.#handOver();
    this.#full = open(
      this.#video,
      url,
      { ...this.#host, changed },
      // What plays is what was chosen at first; another choice waits until the stream is taken over.
      {
        handover,
        fetched,
        newest,
        variants,
        playlist,
        cmcd,
        quality: (handover && this.#source.quality) ?? this.#quality,
      },
    );
    this.#handOver();
  }

  /** A viewer who goes where quick start does not play needs the full player at once. */
  #leave(): Promise<void> {
    return new Promise((resolve) => {
      const { signal } = this.#closing;
      this.#video.addEventListener(
        'waiting',
        () => {
          if (this.#video.seeking && this.#video.readyState > 0) resolve();
        },
        { signal },
      );
    });
  }

  /** Once the full player knows the stream, it speaks for itself. */
  #handOver(): void {
    const full = this.#full;
    if (full?.seekable && !this.#closing.signal.aborted) {
      if (this.#quality !== full.quality) full.setQuality(this.#quality);
      if (this.#caption !== null) full.setCaption(this.#caption);
      if (!this.#loading) full.setLoading(false);
      this.#full = null;
      this.#closing.abort();
      this.#host.handOver(full);
    }
    this.#host.changed();
  }
}
