import type { Show } from '@livestall/client';
import { StallError, type CartItem } from '@livestall/protocol';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { AddToCartEvent } from '../events/add-to-cart-event.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { tellerOf } from '../events/teller-of.js';
import { ticker } from '../time/ticker.js';
import { shopItem } from './shop-item.js';

/** Where the adding of one product stands. */
export type AddState =
  | { readonly at: 'idle' | 'adding' | 'added' }
  | { readonly at: 'failed'; readonly error: StallError };

const IDLE: AddState = { at: 'idle' };

/** How long "in your basket" stands on a button, in milliseconds. */
const ADDED_MS = 2_500;

/**
 * Puts goods into the store's cart for an element: asks the page first (`stall-add-to-cart`), then the
 * store, and knows how each product's adding stands.
 */
export class AddController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #states = new Map<string, AddState>();
  readonly #resets = new Map<string, () => void>();
  #changes = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How often a state has changed. */
  get changes(): number {
    return this.#changes;
  }

  /** @param product Its id. */
  state(product: string): AddState {
    return this.#states.get(product) ?? IDLE;
  }

  /** Adds; a second tap while the first is on its way changes nothing. Never rejects. */
  async add(item: CartItem, show: Show): Promise<void> {
    const { id } = item.product;
    if (this.state(id).at === 'adding') return;
    const teller = tellerOf(this.#host);
    if (!this.#host.dispatchEvent(new AddToCartEvent(item))) return;
    this.#set(id, { at: 'adding' });
    try {
      const cart = await show.cart.add(item);
      this.#set(id, { at: 'added' });
      this.#later(id);
      teller().dispatchEvent(new MeasuredEvent({ of: 'add', item: shopItem(item, cart) }));
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('store-failed', { cause });
      const failed = { at: 'failed', error } as const;
      this.#set(id, failed);
      this.#untilOver(id, failed, show);
      teller().dispatchEvent(new StallErrorEvent(error));
    }
  }

  /** Forgets how it went, because the viewer chose anew; what is on its way stays so. */
  clear(product: string): void {
    const { at } = this.state(product);
    if (at === 'failed' || at === 'added') this.#set(product, IDLE);
  }

  /** @internal */
  hostDisconnected(): void {
    for (const reset of this.#resets.values()) ticker.drop(reset);
    this.#resets.clear();
    this.#states.clear();
    this.#changes += 1;
  }

  /** The basket tells the same failure: what ends it there, such as a store that is back, ends it here. */
  #untilOver(product: string, failed: AddState, show: Show): void {
    const { issue } = show.cart;
    if (!issue) return;
    const leave = show.subscribe(() => {
      const stands = this.state(product) === failed;
      if (stands && show.cart.issue === issue) return;
      leave();
      if (stands) this.#set(product, IDLE);
    });
  }

  #later(product: string): void {
    const reset =
      this.#resets.get(product) ??
      (() => {
        if (this.state(product).at === 'added') this.#set(product, IDLE);
      });
    this.#resets.set(product, reset);
    ticker.at(ADDED_MS, reset);
  }

  #set(product: string, state: AddState): void {
    this.#changes += 1;
    this.#states.set(product, state);
    this.#host.requestUpdate();
  }
}
