import type { PlayerElement } from '../player/player-element.js';
import { patiently } from '../time/patiently.js';
import type { MeasuredStall } from './measured-stall.js';
import type { StallMeasuring } from './stall-measuring.js';

/** Has it measured how a stall is seen, from when the page says by the attribute `consent` that its viewer consents. */
export class Consent {
  readonly #host: MeasuredStall;
  readonly #player: () => PlayerElement | null;
  #asked = false;
  #measuring: StallMeasuring | undefined;

  /** @param player The one whose stream is measured. */
  constructor(host: MeasuredStall, player: () => PlayerElement | null) {
    this.#host = host;
    this.#player = player;
    const look = () => this.look();
    new MutationObserver(look).observe(host, { attributeFilter: ['consent'] });
    host.addEventListener('stall-player-changed', look);
  }

  /** The stall may follow another show, or none any more. */
  look(): void {
    const given = this.#host.hasAttribute('consent');
    this.#measuring?.follow(this.#host.following, given);
    // A first frame that is on its way goes first.
    if (!given || this.#asked || this.#player()?.face === 'opening') return;
    this.#asked = true;
    void patiently(
      () => import('./stall-measuring.js'),
      () => undefined,
    ).then(({ StallMeasuring }) => {
      this.#measuring = new StallMeasuring(this.#host, this.#player);
      this.look();
    });
  }
}
