import type { LitElement, ReactiveController } from 'lit';
import type { PlayerElement } from './player-element.js';

/** Knows the player that an element is for, and redraws the element whenever something about it changed. */
export class PlayerWatch implements ReactiveController {
  readonly #host: LitElement;
  readonly #find: () => PlayerElement | null | undefined;
  #player: PlayerElement | null = null;
  readonly #redraw = (): void => this.#host.requestUpdate();

  /** @param find Asked whenever the player is needed: it may come later, or be another. */
  constructor(host: LitElement, find: () => PlayerElement | null | undefined) {
    this.#host = host;
    this.#find = find;
    host.addController(this);
  }

  /** The player as it is found now. */
  get player(): PlayerElement | null {
    const player = this.#find() ?? null;
    // Off the page an element may be drawn once more: the player, which stays, is not to hold on to it.
    if (this.#host.isConnected) this.#follow(player);
    return player;
  }

  /** @internal */
  hostConnected(): void {
    this.#redraw();
  }

  /** @internal */
  hostDisconnected(): void {
    this.#follow(null);
  }

  #follow(player: PlayerElement | null): void {
    if (player === this.#player) return;
    this.#player?.removeEventListener('stall-player-changed', this.#redraw);
    this.#player = player;
    player?.addEventListener('stall-player-changed', this.#redraw);
  }
}
