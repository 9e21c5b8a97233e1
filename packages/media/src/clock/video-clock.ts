import type { PictureClock, PictureReading } from '@livestall/protocol';
import type { PictureDates } from './picture-dates.js';

/** A frame at 50 a second: what follows evenly from the last reading is not told again. */
const EVEN_MS = 20;

/** After so long dry, who was at live is brought back to live, wherever it is then: until then it plays on from here. */
const LOST_MS = 10_000;

/** The events after which a video's time no longer runs as before. */
const UNEVEN = [
  'play',
  'playing',
  'pause',
  'waiting',
  'seeking',
  'seeked',
  'ratechange',
  'canplay',
  'ended',
  'emptied',
];

/** What the clock needs to know of what plays. */
export interface ClockSource {
  /** `null` before the first frame. */
  readonly dates: PictureDates | null;
  readonly atLive: boolean;
  /** For how many milliseconds it has been dry under a viewer who was at live; 0 while it plays. */
  readonly dropOut: number;
}

/** The picture's clock of a video, read off its media time and the stream's dates. */
export class VideoClock implements PictureClock {
  readonly #listeners = new Set<() => void>();
  readonly #video: HTMLVideoElement;
  readonly #source: ClockSource;
  #told: PictureReading | null = null;
  /** What the picture said last of its own. */
  #own: PictureReading | null = null;
  #lost: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param signal Aborted when the stream is let go. */
  constructor(video: HTMLVideoElement, source: ClockSource, signal: AbortSignal) {
    this.#video = video;
    this.#source = source;
    for (const type of UNEVEN) video.addEventListener(type, () => this.#tell(), { signal });
    video.addEventListener('timeupdate', () => this.check(), { signal });
    video.addEventListener('waiting', () => this.#awaitLoss(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      clearTimeout(this.#lost);
      this.#listeners.clear();
    });
  }

  read(): PictureReading | null {
    const mediaTime = this.#video.currentTime;
    const { dates, atLive, dropOut } = this.#source;
    const date = dates?.dateAt(mediaTime);
    const own = date ? { ...date, mediaTime, rate: this.#rate, atLive } : null;
    this.#own = own ?? this.#own;
    return dropOut < LOST_MS ? own : goneOn(this.#own, dropOut);
  }

  subscribe(fn: () => void): () => void {
    this.#listeners.add(fn);
    return () => this.#listeners.delete(fn);
  }

  /** Tells the listeners if the date no longer follows from what they were last told. */
  check(): void {
    const reading = this.read();
    if (follows(this.#told, reading)) this.#awaitJump();
    else this.#tell(reading);
  }

  get #rate(): number {
    const { paused, seeking, ended, readyState, playbackRate, HAVE_FUTURE_DATA } = this.#video;
    const runs = !paused && !seeking && !ended && readyState >= HAVE_FUTURE_DATA;
    return runs ? playbackRate : 0;
  }

  /** Nothing else happens while a stream is gone. */
  #awaitLoss(): void {
    clearTimeout(this.#lost);
    const left = LOST_MS - this.#source.dropOut + EVEN_MS;
    this.#lost = setTimeout(() => this.check(), left);
  }

  #tell(reading = this.read()): void {
    this.#told = reading;
    this.#awaitJump();
    for (const fn of [...this.#listeners]) fn();
  }

  /** `timeupdate` comes four times a second: a known jump is told when its first frame comes. */
  #awaitJump(): void {
    clearTimeout(this.#timer);
    const rate = this.#rate;
    const { currentTime } = this.#video;
    const jump = this.#source.dates?.nextJump(currentTime);
    if (rate <= 0 || jump === null || jump === undefined) return;
    this.#timer = setTimeout(() => this.check(), Math.ceil(((jump - currentTime) / rate) * 1000));
  }
}

/** What the picture would show, had it not stopped: the show goes on without it. */
function goneOn(own: PictureReading | null, ms: number): PictureReading | null {
  if (!own) return null;
  const { date, mediaTime } = own;
  return { ...own, date: date + ms, mediaTime: mediaTime + ms / 1000, rate: 1, atLive: true };
}

function follows(told: PictureReading | null, now: PictureReading | null): boolean {
  if (!told || !now) return told === now;
  const uneven = now.date - told.date - (now.mediaTime - told.mediaTime) * 1000;
  return (
    now.discontinuity === told.discontinuity &&
    now.atLive === told.atLive &&
    now.rate === told.rate &&
    Math.abs(uneven) < EVEN_MS
  );
}
