import type { StreamFact } from '@livestall/protocol';
import type { StreamPlayer } from '../stream-player.js';

/** So many are kept for who asks late. */
const MOST = 64;

/** Tells what is worth measuring about one stream. */
export class StreamFacts {
  readonly told: StreamFact[] = [];
  readonly #onFact: ((fact: StreamFact) => void) | undefined;
  readonly #openedAt: number;
  #begun = false;
  /** Looks what else there is to tell, once there is a picture. */
  #look: (() => void) | undefined;

  /** @param openedAt As `performance.now()` tells it. */
  constructor(
    onFact: ((fact: StreamFact) => void) | undefined,
    openedAt: number = performance.now(),
  ) {
    this.#onFact = onFact;
    this.#openedAt = openedAt;
  }

  /** The first frame was here at `shownAt`. What follows it is told until `signal` aborts. */
  begin(video: HTMLVideoElement, player: StreamPlayer, shownAt: number, signal: AbortSignal): void {
    if (this.#begun) return;
    this.#begun = true;
    this.tell({ of: 'startup', ms: this.#since(shownAt), engine: player.engine });
    // It costs no byte before that frame; where it does not come, the rest is not told.
    import('./watch-playback.js').then(
      ({ watchPlayback }) => {
        this.#look = watchPlayback(video, player, (fact) => this.tell(fact), signal);
      },
      () => undefined,
    );
  }

  /** Another engine plays on; before there is a picture it is no news. */
  handedOver(): void {
    if (this.#begun) this.tell({ of: 'hand-over', ms: this.#since(performance.now()) });
  }

  /** Something about the player changed. */
  changed(): void {
    this.#look?.();
  }

  tell(fact: StreamFact): void {
    this.told.push(fact);
    if (this.told.length > MOST) this.told.shift();
    this.#onFact?.(fact);
  }

  #since(at: number): number {
    return Math.round(at - this.#openedAt);
  }
}
