import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PlayerFace } from '../player/player-face.js';

/** A picture that has not come for so long is not waited for with a word, in milliseconds. */
const LONG_MS = 15_000;

/** Counts the time that a picture does not come, and redraws once that is long. */
export class Patience implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #face: () => PlayerFace | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lost = false;

  constructor(host: ReactiveControllerHost, face: () => PlayerFace | undefined) {
    this.#host = host;
    this.#face = face;
    host.addController(this);
  }

  /** Whether the picture has not come for long. */
  get lost(): boolean {
    return this.#lost;
  }

  /** @internal */
  hostUpdated(): void {
    const face = this.#face();
    const waits = face === 'opening' || face === 'waiting';
    if (waits) this.#timer ??= setTimeout(() => this.#set(true), LONG_MS);
    else this.hostDisconnected();
  }

  /** @internal */
  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#set(false);
  }

  #set(lost: boolean): void {
    if (lost === this.#lost) return;
    this.#lost = lost;
    this.#host.requestUpdate();
  }
}
