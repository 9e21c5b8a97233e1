import { BackOff } from './back-off.js';
import { fetchPlaylist } from './fetch-playlist.js';
import { hearNotice, isNoticed } from './is-noticed.js';

/** How a stream that ended is opened again. */
export interface EndedStream {
  /** Where it is to be looked for. */
  url: () => string;
  /** Opens it anew, in the same video. */
  open: () => void;
}

/**
 * Opens a live stream again that ended and goes on later under the same address: neither hls.js nor a browser asks for
 * a playlist any more once it said that it is whole. A recording is left alone, and so is a viewer who went back in
 * what there was.
 */
export class BeginAgain {
  readonly #video: HTMLVideoElement;
  readonly #stream: EndedStream;
  readonly #signal: AbortSignal;
  readonly #backOff = new BackOff(() => void this.#look());
  #wasLive = false;
  /** Whether it waits for somebody to look or listen. */
  #unseen = false;

  /** @param signal Aborted when the stream is closed. */
  constructor(video: HTMLVideoElement, stream: EndedStream, signal: AbortSignal) {
    this.#video = video;
    this.#stream = stream;
    this.#signal = signal;
    video.addEventListener('ended', () => this.#wasLive && this.#backOff.plan(), { signal });
    hearNotice(video, () => this.#unseen && void this.#look(), signal);
    signal.addEventListener('abort', () => this.#backOff.stop());
  }

  /** Told whether it is live, as often as that is known. */
  note(live: boolean): void {
    this.#wasLive ||= live;
  }

  /** Looks now, if it waits to. */
  hurry(): void {
    this.#backOff.hurry();
  }

  async #look(): Promise<void> {
    this.#unseen = !isNoticed(this.#video);
    if (this.#unseen) return;
    const begun = await isLive(this.#stream.url(), this.#signal).catch(() => false);
    if (this.#signal.aborted || !this.#video.ended) return;
    if (!begun) {
      this.#backOff.plan();
      return;
    }
    this.#backOff.reset();
    this.#stream.open();
    // What ended is paused.
    this.#video.play().catch(() => undefined);
  }
}

/** Whether a stream's playlist lists segments and is not whole. @throws TypeError where it does not come. */
async function isLive(url: string, signal: AbortSignal): Promise<boolean> {
  const asked = await fetchPlaylist(url, signal);
  const [variant] = asked.variants;
  const { text } = variant === undefined ? asked : await fetchPlaylist(variant, signal);
  return text.includes('#EXTINF:') && !text.includes('#EXT-X-ENDLIST');
}
