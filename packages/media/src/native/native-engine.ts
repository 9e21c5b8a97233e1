import { StallError } from '@livestall/protocol';
import { BackOff } from '../back-off.js';
import { BeginAgain } from '../begin-again.js';
import type { PictureDate } from '../clock/picture-dates.js';
import type { EngineHost, EngineKind, RunningEngine } from '../engine.js';
import { dropOffered } from '../offered-source.js';
import type { CaptionTrack, TimeRange } from '../stream-player.js';
import { withNewSource } from '../with-new-source.js';
import { captionsOf, showCaption, shownCaption } from './native-captions.js';
import { troubleWith } from './trouble-with.js';
import { whenHung } from './when-hung.js';

/** The browser's own HLS, such as Safari's. */
export const nativeEngine = {
  name: 'native',
  start: (video, { url }, host) => new NativeEngine(video, url, host),
} satisfies EngineKind;

/** A browser with HLS of its own tells the date of media time 0; TypeScript's DOM does not know it. */
type DatedVideo = HTMLVideoElement & { getStartDate?: () => Date };

/** A stream that is there and yet does not play is opened so often. */
const MEDIA_TRIES = 2;

class NativeEngine implements RunningEngine {
  readonly qualities = [];
  readonly quality = 'auto';
  readonly shown = null;
  readonly stills = false;
  readonly hasStills = false;
  readonly stillsShare = 0;
  readonly tooWeak = false;
  readonly sendable = true;
  readonly audioTracks = [];
  readonly audioTrack = null;
  readonly #video: DatedVideo;
  readonly #url: string;
  readonly #host: EngineHost;
  readonly #closing = new AbortController();
  readonly #backOff = new BackOff(() => this.#open(this.#place));
  readonly #beginAgain: BeginAgain;
  /** How far from the edge the browser itself began to play. */
  #distance: number | null = null;
  #refused = 0;

  constructor(video: HTMLVideoElement, url: string, host: EngineHost) {
    this.#video = video;
    this.#url = url;
    this.#host = host;
    const { signal } = this.#closing;
    video.addEventListener('error', () => void this.#onError(), { signal });
    video.addEventListener('loadeddata', () => this.#onData(), { signal });
    const ended = { url: () => url, open: () => this.#open(null) };
    this.#beginAgain = new BeginAgain(video, ended, signal);
    const note = () => this.#beginAgain.note(video.duration === Infinity);
    video.addEventListener('durationchange', note, { signal });
    whenHung(video, () => void this.#onHung(), signal);
    for (const type of ['change', 'addtrack', 'removetrack']) {
      video.textTracks.addEventListener(type, () => host.changed(), { signal });
    }
    // Sent to a television, a video may have gone over to it by itself.
    if (!playsAlready(video, url)) this.#open(null);
  }

  get live(): boolean {
    const { duration } = this.#video;
    return Number.isNaN(duration) || duration === Infinity;
  }

  get edge(): number | null {
    const { seekable } = this.#video;
    return this.live && seekable.length > 0 ? seekable.end(seekable.length - 1) : null;
  }

  get livePoint(): number | null {
    const { edge } = this;
    return edge === null ? null : edge - (this.#distance ?? 0);
  }

  get seekable(): TimeRange | null {
    const { seekable } = this.#video;
    if (seekable.length === 0) return null;
    const from = seekable.start(0);
    const to = this.livePoint ?? seekable.end(seekable.length - 1);
    return { from: Math.min(from, to), to };
  }

  get captions(): readonly CaptionTrack[] {
    return captionsOf(this.#video);
  }

  get caption(): string | null {
    return shownCaption(this.#video);
  }

  dateAt(mediaTime: number): PictureDate | null {
    const start = this.#startDate;
    return start === null ? null : { date: start + mediaTime * 1000 };
  }

  timeOf({ date }: PictureDate): number | null {
    const start = this.#startDate;
    return start === null ? null : (date - start) / 1000;
  }

  nextJump(): number | null {
    return null;
  }

  setQuality(): void {
    // The browser chooses by itself.
  }

  setAudioTrack(): void {
    // Where its HLS lets one choose, its own controls do.
  }

  setCaption(id: string | null): void {
    showCaption(this.#video, id);
  }

  wake(): void {
    this.#backOff.hurry();
    this.#beginAgain.hurry();
  }

  setLoading(): void {
    // The browser decides by itself.
  }

  close(): void {
    this.#closing.abort();
    this.#backOff.stop();
    this.#video.removeAttribute('src');
    // What was offered beside hls.js's own would be opened in its place.
    dropOffered(this.#video);
    this.#video.load();
  }

  /** Programme date-time of media time 0, or `null` where there is none. */
  get #startDate(): number | null {
    const start = this.#video.getStartDate?.().getTime() ?? NaN;
    return Number.isNaN(start) ? null : start;
  }

  /** Where a recording stands; `null` of what is live. */
  get #place(): number | null {
    return this.live ? null : this.#video.currentTime;
  }

  /** @param place Where to begin, in media time; `null`: where the browser does by itself. */
  #open(place: number | null): void {
    withNewSource(this.#video, this.#host, () => (this.#video.src = this.#url));
    if (place !== null) this.#video.currentTime = place;
  }

  #onData(): void {
    const { edge } = this;
    this.#distance = edge === null ? null : Math.max(0, edge - this.#video.currentTime);
    this.#backOff.reset();
    this.#refused = 0;
    this.#host.trouble(null);
    this.#host.changed();
  }

  async #onError(): Promise<void> {
    const { signal } = this.#closing;
    const cause = this.#video.error;
    const trouble = await troubleWith(this.#url, cause, signal);
    if (signal.aborted) return;
    if (trouble) this.#host.trouble(trouble);
    else if (cause?.code !== MediaError.MEDIA_ERR_NETWORK) this.#refused += 1;
    if (this.#refused > MEDIA_TRIES) this.#fail(cause);
    else this.#backOff.plan();
  }

  /** The browser itself would let it stand for good. */
  async #onHung(): Promise<void> {
    const { signal } = this.#closing;
    const { currentTime } = this.#video;
    const trouble = await troubleWith(this.#url, null, signal);
    if (signal.aborted || this.#video.currentTime !== currentTime) return;
    if (!trouble) {
      this.#open(this.#place);
      return;
    }
    this.#host.trouble(trouble);
    this.#backOff.plan();
  }

  #fail(cause: MediaError | null): void {
    const hint = `The browser says: ${cause?.message || 'nothing'} (${this.#url})`;
    const message = 'The browser cannot play the stream.';
    this.#host.failed(new StallError('media-failed', { message, hint, cause }));
  }
}

function playsAlready(
  { currentSrc, networkState, NETWORK_EMPTY }: DatedVideo,
  url: string,
): boolean {
  return currentSrc === url && networkState !== NETWORK_EMPTY;
}
