import type Hls from 'hls.js';
import { BackOff } from '../back-off.js';
import type { HlsModule } from './load-hls.js';

/** The first address in a multivariant playlist. */
const FIRST_VARIANT = /^#EXT-X-STREAM-INF:.*\r?\n([^#\s].*)$/m;

/**
 * Opens a live stream again that ended and goes on later under the same address: hls.js does not ask for a
 * playlist any more once it said that it is whole. A recording is left alone, and so is a viewer who went
 * back in what there was.
 */
export class BeginAgain {
  readonly #hls: Hls;
  readonly #video: HTMLVideoElement;
  readonly #url: () => string;
  readonly #signal: AbortSignal;
  readonly #backOff = new BackOff(() => void this.#look());

  /** @param url Where hls.js is to load from. */
  constructor(
    hls: Hls,
    { Events }: HlsModule,
    video: HTMLVideoElement,
    url: () => string,
    signal: AbortSignal,
  ) {
    this.#hls = hls;
    this.#video = video;
    this.#url = url;
    this.#signal = signal;
    let wasLive = false;
    hls.on(Events.LEVEL_UPDATED, (_event, { details }) => (wasLive ||= details.live));
    video.addEventListener('ended', () => wasLive && this.#backOff.plan(), { signal });
    signal.addEventListener('abort', () => this.#backOff.stop());
  }

  /** Looks now, if it waits to. */
  hurry(): void {
    this.#backOff.hurry();
  }

  async #look(): Promise<void> {
    const { ownerDocument: page } = this.#video;
    if (page.hidden) {
      // Nobody waits: it is looked for again when somebody does.
      const options = { once: true, signal: this.#signal };
      page.addEventListener('visibilitychange', () => this.#backOff.plan(), options);
      return;
    }
    const begun = await isLive(this.#url(), this.#signal).catch(() => false);
    if (this.#signal.aborted || !this.#video.ended) return;
    if (!begun) {
      this.#backOff.plan();
      return;
    }
    this.#backOff.reset();
    this.#hls.loadSource(this.#url());
    // What ended is paused.
    this.#video.play().catch(() => undefined);
  }
}

/** Whether a stream's playlist lists segments and is not whole. @throws TypeError where it does not come. */
async function isLive(url: string, signal: AbortSignal): Promise<boolean> {
  const response = await fetch(url, { signal, cache: 'no-store' });
  if (!response.ok) return false;
  const text = await response.text();
  const variant = FIRST_VARIANT.exec(text)?.[1];
  if (variant !== undefined) return isLive(new URL(variant.trim(), response.url).href, signal);
  return text.includes('#EXTINF:') && !text.includes('#EXT-X-ENDLIST');
}
