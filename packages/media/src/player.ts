import type { StallError, StreamFact } from '@livestall/protocol';
import { awaitAutoplay } from './await-autoplay.js';
import { cannotPlay } from './cannot-play.js';
import { ChangeTeller } from './change-teller.js';
import { costOf } from './cost-of.js';
import type { PictureDate, PictureDates } from './clock/picture-dates.js';
import { VideoClock } from './clock/video-clock.js';
import type { EngineHost, EngineKind, RunningEngine } from './engine.js';
import { StreamFacts } from './facts/stream-facts.js';
import { headStartOf } from './quick/head-start.js';
import { holdLatency, type AskedRate } from './hold-latency.js';
import { LeftLive } from './left-live.js';
import { qualityToBegin } from './line/saves-data.js';
import { playState } from './play-state.js';
import { playWish, type PlayWish } from './play-wish.js';
import { playsByGStreamer } from './plays-by-gstreamer.js';
import { restUnseen } from './rest-unseen.js';
import { stayLive, type Following } from './stay-live.js';
import type {
  AudioTrack,
  CaptionTrack,
  Engine,
  PlayState,
  Quality,
  QualityChoice,
  StreamOptions,
  StreamPlayer,
  StreamSource,
  TimeRange,
} from './stream-player.js';

/** So much further back than live plays, a viewer is told of it. */
const AWAY_S = 10;

/** After these the video's share of the state may be another. */
const TELLING = [
  'loadeddata',
  'canplay',
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'timeupdate',
  'durationchange',
  'progress',
  'ended',
  'emptied',
];

/** Plays a stream by the first engine of a list that can, and makes one state of the engine's and the video's. */
export class Player implements StreamPlayer {
  readonly clock: VideoClock;
  readonly #video: HTMLVideoElement;
  readonly #source: StreamSource;
  readonly #options: StreamOptions;
  readonly #changes: ChangeTeller;
  readonly #engines: readonly EngineKind[];
  readonly #facts: StreamFacts;
  readonly #closing = new AbortController();
  #kind: EngineKind | undefined;
  #running: RunningEngine | null = null;
  #begun = false;
  /** Where live played when it was last heard of: a stream that ends is at live until its end. */
  #lastLivePoint: number | null = null;
  readonly #viewer: LeftLive;
  readonly #following: Following;
  readonly #rate: AskedRate | undefined;
  readonly #wish: () => PlayWish;
  #aboutToPlay: boolean;
  #error: StallError | null = null;
  #trouble: StallError | null = null;

  /** @param engines The kinds to try, best first. */
  constructor(
    video: HTMLVideoElement,
    source: StreamSource,
    options: StreamOptions,
    engines: readonly EngineKind[],
  ) {
    this.#video = video;
    this.#source = { ...source, quality: qualityToBegin(source.quality) };
    this.#options = options;
    this.#engines = engines;
    const head = headStartOf(video, source.url);
    this.#facts = new StreamFacts(options.onFact, head?.beganAt);
    const { signal } = this.#closing;
    this.#kind = engines[0];
    const shownAt = head?.shownAt ?? null;
    this.#aboutToPlay = video.autoplay && (shownAt === null || video.paused);
    this.#wish = playWish(video, signal);
    this.#viewer = new LeftLive(video, this, signal);
    this.#following = stayLive(video, this, this.#viewer, signal);
    this.#changes = new ChangeTeller(this, () => this.#changed(), signal);
    awaitAutoplay(video, shownAt !== null, signal, () => {
      this.#aboutToPlay = false;
      this.#changes.check();
    });
    for (const type of TELLING)
      video.addEventListener(type, () => this.#changes.check(), { signal });
    video.addEventListener('loadeddata', () => this.#begin(performance.now()), { signal });
    video.addEventListener('emptied', () => (this.#lastLivePoint = null), { signal });
    video.addEventListener('play', () => this.#running?.wake(), { signal });
    window.addEventListener('online', () => this.#running?.wake(), { signal });
    this.clock = new VideoClock(video, this, signal);
    if (!playsByGStreamer()) this.#rate = holdLatency(video, this, this.#viewer, signal);
    restUnseen(video, (on) => this.#running?.setLoading(on), signal);
    this.#start(0);
    if (shownAt === null) return;
    this.#begun = true;
    // Nobody is told anything before they have the player.
    queueMicrotask(() => {
      if (!signal.aborted) this.#begin(shownAt);
    });
  }

  get engine(): Engine {
    return this.#kind?.name ?? 'native';
  }

  get state(): PlayState {
    const { ended, paused, seeking, readyState } = this.#video;
    return playState({
      failed: this.#error !== null,
      begun: this.#begun,
      troubled: this.#trouble !== null,
      ended,
      paused,
      aboutToPlay: this.#aboutToPlay,
      seeking,
      readyState,
    });
  }

  get error(): StallError | null {
    return this.#error;
  }

  get trouble(): StallError | null {
    return this.#trouble;
  }

  get live(): boolean {
    return this.#running?.live ?? true;
  }

  get behind(): number | null {
    const edge = this.#running?.edge ?? null;
    if (!this.#begun || !this.live || edge === null) return null;
    return Math.max(0, edge - this.#video.currentTime);
  }

  get atLive(): boolean {
    // Who did not leave is brought back as soon as there is a picture.
    return this.nearLive || (this.live && !this.#viewer.left);
  }

  /** Whether the picture stands about where live plays. */
  get nearLive(): boolean {
    const point = this.livePoint ?? this.#lastLivePoint;
    if (!this.#begun || point === null) return this.live;
    return point - this.#video.currentTime <= AWAY_S;
  }

  /** For how many milliseconds it has been dry under a viewer who was at live and has not left. */
  get dropOut(): number {
    return this.#following.dryFor;
  }

  get position(): number {
    return this.#video.currentTime;
  }

  get rate(): number {
    return (this.#rate ?? { asked: this.#video.playbackRate }).asked;
  }

  get seekable(): TimeRange | null {
    return this.#running?.seekable ?? null;
  }

  /** The dates of what plays; `null` before the first frame, also of a video that is set up anew: that stands at 0. */
  get dates(): PictureDates | null {
    const { readyState, seeking } = this.#video;
    return this.#begun && (readyState > 1 || seeking) ? this.#running : null;
  }

  /** Where `toLive` goes, in media time. */
  get livePoint(): number | null {
    return this.#running?.livePoint ?? null;
  }

  get qualities(): readonly Quality[] {
    return this.#running?.qualities ?? [];
  }

  get quality(): QualityChoice {
    return this.#running?.quality ?? 'auto';
  }

  get shown(): string | null {
    return this.#running?.shown ?? null;
  }

  get stills(): boolean {
    return this.#running?.stills ?? false;
  }

  get hasStills(): boolean {
    return this.#running?.hasStills ?? false;
  }

  get tooWeak(): boolean {
    return this.#running?.tooWeak ?? false;
  }

  get sendable(): boolean {
    return this.#running?.sendable ?? false;
  }

  get captions(): readonly CaptionTrack[] {
    return this.#running?.captions ?? [];
  }

  get caption(): string | null {
    return this.#running?.caption ?? null;
  }

  get audioTracks(): readonly AudioTrack[] {
    return this.#running?.audioTracks ?? [];
  }

  get audioTrack(): string | null {
    return this.#running?.audioTrack ?? null;
  }

  get facts(): readonly StreamFact[] {
    return this.#facts.told;
  }

  costOf(choice: QualityChoice): number | null {
    return costOf(choice, this, this.#running?.stillsShare ?? 0);
  }

  setQuality(choice: QualityChoice): void {
    this.#running?.setQuality(choice);
    this.#changes.check();
  }

  setCaption(id: string | null): void {
    this.#running?.setCaption(id);
    this.#changes.check();
  }

  setAudioTrack(id: string): void {
    this.#running?.setAudioTrack(id);
    this.#changes.check();
  }

  dateAt(mediaTime: number): PictureDate | null {
    return this.#running?.dateAt(mediaTime) ?? null;
  }

  seek(mediaTime: number): void {
    const { seekable } = this;
    if (!seekable) return;
    this.#viewer.leave();
    this.#video.currentTime = Math.min(Math.max(mediaTime, seekable.from), seekable.to);
  }

  seekToDate(date: PictureDate): boolean {
    const time = this.#running?.timeOf(date) ?? null;
    if (time === null || !this.seekable) return false;
    this.seek(time);
    return true;
  }

  toLive(): void {
    this.#viewer.comeBack();
    const { livePoint } = this;
    if (this.live && livePoint !== null) this.#video.currentTime = livePoint;
    // A browser that refuses leaves the video paused, which the state says.
    this.#video.play().catch(() => undefined);
  }

  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#running?.close();
    this.#running = null;
  }

  /** The first frame is here. */
  #begin(shownAt: number): void {
    this.#begun = true;
    this.#facts.begin(this.#video, this, shownAt, this.#closing.signal);
  }

  #changed(): void {
    this.#facts.changed();
    this.#options.onChange?.();
  }

  #start(index: number): void {
    const kind = this.#engines[index];
    if (!kind) {
      this.#fail(cannotPlay());
      return;
    }
    this.#kind = kind;
    const host: EngineHost = {
      changed: () => {
        this.#lastLivePoint = this.livePoint ?? this.#lastLivePoint;
        this.clock.check();
        this.#changes.check();
      },
      trouble: (error) => {
        const { code } = error ?? {};
        if (code && code !== this.#trouble?.code) this.#facts.tell({ of: 'trouble', code });
        this.#trouble = error;
        this.#changes.check();
      },
      failed: (error) => this.#fail(error),
      playWish: this.#wish,
      closing: this.#closing.signal,
      still: (picture) => this.#options.onStill?.(picture),
      handOver: (engine) => {
        this.#running = engine;
        this.#facts.handedOver();
      },
      passOn: () => {
        this.#running?.close();
        this.#running = null;
        this.#start(index + 1);
      },
    };
    const started = kind.start(this.#video, this.#source, host);
    const passOn = () => host.passOn();
    if (started instanceof Promise) void started.then((it) => this.#run(it), passOn);
    else this.#run(started);
  }

  #run(engine: RunningEngine): void {
    if (this.#closing.signal.aborted) {
      engine.close();
      return;
    }
    this.#running = engine;
    this.#changes.check();
  }

  #fail(error: StallError): void {
    this.#running?.close();
    this.#running = null;
    this.#trouble = null;
    this.#error = error;
    this.#facts.tell({ of: 'failure', code: error.code });
    this.#changes.check();
  }
}
