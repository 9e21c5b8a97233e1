import { openStream, type StreamPlayer } from '@livestall/media';
import type { StallError } from '@livestall/protocol';
import { ticker } from '../time/ticker.js';
import { placeCaptions } from './place-captions.js';

/** After a failure the stream is opened anew: after this long, then twice as long each time, in milliseconds. */
const RETRY_MS = { first: 4_000, most: 60_000 };

/** What an opener tells. */
export interface OpenerOptions {
  /** Where captions stand, in per cent from the top; `null` where the stream wants them. */
  captionLine: () => number | null;
  /** After anything about the stream changed. */
  onChange: () => void;
  /** After it failed, before it is tried again. */
  onError: (error: StallError) => void;
}

/** Holds one stream open in a video, tries again after failures, and lets it go. */
export class StreamOpener {
  readonly #options: OpenerOptions;
  #video: HTMLVideoElement | null = null;
  #url: string | null = null;
  #player: StreamPlayer | null = null;
  #failed = false;
  #tries = 0;
  #away = new AbortController();

  constructor(options: OpenerOptions) {
    this.#options = options;
  }

  /** The open stream, or `null` while there is none (yet). */
  get player(): StreamPlayer | null {
    return this.#player;
  }

  /** Whether it has failed. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Opens a stream, or with `null` closes it. The same address again changes nothing. */
  open(video: HTMLVideoElement, url: string | null): void {
    if (url === this.#url && video === this.#video) return;
    this.close();
    this.#video = video;
    this.#url = url;
    if (url === null) return;
    this.#away = new AbortController();
    placeCaptions(video, this.#options.captionLine, this.#away.signal);
    this.#open(video, url);
  }

  /** Opens the stream anew. */
  retry = (): void => {
    if (this.#video === null || this.#url === null) return;
    this.#release();
    this.#open(this.#video, this.#url);
  };

  close(): void {
    this.#away.abort();
    this.#release();
    this.#video = null;
    this.#url = null;
    this.#tries = 0;
  }

  #open(video: HTMLVideoElement, url: string): void {
    this.#player = openStream(video, { url }, { onChange: () => this.#changed() });
    this.#options.onChange();
  }

  #changed(): void {
    const { player } = this;
    if (player?.state === 'playing') this.#tries = 0;
    if (player?.error && !this.#failed) this.#fail(player.error);
    else this.#options.onChange();
  }

  #fail(error: StallError): void {
    this.#failed = true;
    ticker.at(Math.min(RETRY_MS.first * 2 ** this.#tries++, RETRY_MS.most), this.retry);
    this.#options.onError(error);
    this.#options.onChange();
  }

  #release(): void {
    ticker.drop(this.retry);
    this.#player?.close();
    this.#player = null;
    this.#failed = false;
  }
}
