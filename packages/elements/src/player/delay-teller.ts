import type { Show } from '@livestall/client';
import { tellPictureDelay } from '@livestall/client/picture-delay';
import { datedDelayOf } from './picture-line.js';
import type { PlayerElement } from './player-element.js';

/** A picture that has just begun is still finding its place. */
const FIRST_MS = 15_000;
const EVERY_MS = 60_000;

/** Has the show server know how far this viewer's picture is behind, by which it chooses when a drop opens. */
export class DelayTeller {
  readonly #player: () => Pick<PlayerElement, 'stream'> | null;
  readonly #show: () => Show | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(player: () => Pick<PlayerElement, 'stream'> | null, show: () => Show | null) {
    this.#player = player;
    this.#show = show;
  }

  start(): void {
    this.stop();
    this.#tellIn(FIRST_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #tellIn(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#tellIn(EVERY_MS);
      this.#tell();
    }, ms);
  }

  #tell(): void {
    const show = this.#show();
    const stream = this.#player()?.stream;
    // Who paused, or went back, is not whom a drop waits for.
    if (!show || stream?.state !== 'playing' || !stream.atLive || show.playhead !== 'live') return;
    if (show.now.status !== 'live' || stream.behind === null) return;
    // Without dates nobody knows: the newest that can be played is behind what happens, too.
    const delay = datedDelayOf(show, stream);
    if (delay === null) return;
    void tellPictureDelay(show, delay * 1_000).then((again) => {
      if (!again) this.stop();
    });
  }
}
