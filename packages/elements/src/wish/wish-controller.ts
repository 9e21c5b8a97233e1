import type { Show } from '@livestall/client';
import { StallError, wishName, type Wished } from '@livestall/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { TellMeEvent } from '../events/tell-me-event.js';
import { isWished } from './is-wished.js';

/** Where a wish stands: `told` once the show has it. */
export type WishState =
  | { readonly at: 'open' | 'asking' | 'told' }
  | { readonly at: 'failed'; readonly error: StallError };

const TOLD: WishState = { at: 'told' };
const OPEN: WishState = { at: 'open' };

/** Asks, for an element, to be told of things: first the page (`stall-tell-me`), then the show. */
export class WishController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #states = new Map<string, WishState>();
  #changes = 0;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.#host = host;
    host.addController(this);
  }

  /** How often a state has changed; whether the show has a wish is none of them. */
  get changes(): number {
    return this.#changes;
  }

  /** The same object until the wish stands otherwise. */
  state(wished: Wished, show: Show): WishState {
    if (isWished(wished, show)) return TOLD;
    return this.#states.get(wishName(wished)) ?? OPEN;
  }

  /** Never rejects; a second tap while the first is on its way changes nothing. */
  async ask(wished: Wished, show: Show): Promise<void> {
    const { at } = this.state(wished, show);
    if (at === 'asking' || at === 'told') return;
    if (!this.#host.dispatchEvent(new TellMeEvent(wished))) return;
    this.#set(wished, { at: 'asking' });
    try {
      await show.wish(wished);
      this.#set(wished, OPEN);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#set(wished, { at: 'failed', error });
      this.#host.dispatchEvent(new StallErrorEvent(error));
    }
  }

  /** @internal */
  hostDisconnected(): void {
    this.#states.clear();
    this.#changes += 1;
  }

  #set(wished: Wished, state: WishState): void {
    this.#changes += 1;
    this.#states.set(wishName(wished), state);
    this.#host.requestUpdate();
  }
}
