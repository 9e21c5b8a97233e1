import { bringBack } from '../apart/apart.js';
import { KeepAwake, lendScreen } from '../awake/keep-awake.js';
import type { PlayerElement } from '../player/player-element.js';
import { PlayerSession } from './media-session.js';
import type { Around } from './player-acts.js';
import { listenToKeys } from './player-keys.js';

/** After these the place of the playhead is another than it would be by itself. */
const LEAPS = ['playing', 'seeked', 'ratechange', 'durationchange'];

/** What a page does for somebody who watches: the screen stays on, keys move the picture, the system knows of it. */
export class Watching {
  readonly #player: PlayerElement;
  readonly #session: PlayerSession;
  readonly #awake = new KeepAwake(lendScreen);
  readonly #away = new AbortController();
  /** The video that is listened to: another angle of a show has another one. */
  #heard: { video: HTMLVideoElement; away: AbortController } | undefined;

  constructor(player: PlayerElement, around: Around) {
    this.#player = player;
    this.#session = new PlayerSession(player, around.show);
    const { signal } = this.#away;
    const look = () => this.#look();
    player.addEventListener('stall-player-changed', look, { signal });
    // Hidden, the page has lost its lock.
    document.addEventListener('visibilitychange', look, { signal });
    listenToKeys(player, around, signal);
    look();
  }

  stop(): void {
    this.#away.abort();
    this.#heard?.away.abort();
    this.#awake.set(false);
    this.#session.release();
    bringBack(this.#player);
  }

  #look(): void {
    this.#hear(this.#player.video);
    this.#awake.set(this.#player.face === 'playing' && !document.hidden);
    this.#session.update();
  }

  #hear(video: HTMLVideoElement): void {
    if (video === this.#heard?.video) return;
    this.#heard?.away.abort();
    const away = new AbortController();
    this.#heard = { video, away };
    for (const leap of LEAPS) {
      video.addEventListener(leap, () => this.#session.place(), { signal: away.signal });
    }
  }
}
