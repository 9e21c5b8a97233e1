import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Words } from '../localize/words.js';
import type { PlayerElement } from '../player/player-element.js';

/** For so long it is news, in milliseconds. */
const NEWS_MS = 1_500;

/** Knows for a moment how loud a key has made it: there is no slider that would show that. */
export class VolumeNews implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** A share of all there is; `null` where it is news no more. */
  #volume: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Told after a key was pressed that changes it. */
  hear({ muted, video }: PlayerElement): void {
    this.#volume = muted ? 0 : video.volume;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#forget(), NEWS_MS);
    this.#host.requestUpdate();
  }

  /** In words; `''` where it is as it was. */
  say(words: Words): string {
    if (this.#volume === null) return '';
    const share = new Intl.NumberFormat(words.lang(), { style: 'percent' }).format(this.#volume);
    return words.term('volume', share);
  }

  /** @internal */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#volume = null;
  }

  #forget(): void {
    this.#volume = null;
    this.#host.requestUpdate();
  }
}
