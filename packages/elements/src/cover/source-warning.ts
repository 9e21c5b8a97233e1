import type { PlayerElement } from '../player/player-element.js';

/**
 * Tells the developer on the console, once for each address, why a `src` has brought no picture: viewers are told to
 * wait, as a stream that has not begun looks like a wrong address. A network that is gone is no matter of the address.
 */
export class SourceWarning {
  #warned: string | undefined;

  look({
    src,
    face,
    stream,
    video,
  }: Pick<PlayerElement, 'src' | 'face' | 'stream' | 'video'>): void {
    if (!src || src === this.#warned || video.readyState > 0 || !navigator.onLine) return;
    const error = stream?.error ?? stream?.trouble;
    if (!error && face !== 'failed') return;
    this.#warned = src;
    const {
      code,
      message,
      hint = '',
    } = error ?? {
      code: 'media-failed',
      message: 'It is no address that a browser fetches.',
    };
    const words = [`livestall: ${code}.`, message, hint, `Check src="${src}" of <stall-player>.`];
    console.warn(words.filter(Boolean).join(' '));
  }
}
