import type { Show } from '@livestall/client';
import type { Cart } from '@livestall/protocol';
import type { StallNavigator } from '../context/navigator-context.js';
import { CartChangedEvent } from '../events/cart-changed-event.js';
import { loadLocale } from '../localize/load-locale.js';
import { LayoutObserver } from './layout-observer.js';
import { StallNavigation } from './stall-navigation.js';

/** What a stall needs beside the first picture: its room, the viewer's place, the language, the cart's news. */
export class Room {
  readonly #host: EventTarget;
  readonly #navigation: StallNavigation;
  #observer: LayoutObserver | undefined;
  #language = '';
  #cart: Cart | null = null;

  /**
   * @param host Fires what happened.
   * @param onChange Told the navigator of each new place, the first one at once.
   */
  constructor(host: EventTarget, onChange: (navigator: StallNavigator) => void) {
    this.#host = host;
    this.#navigation = new StallNavigation(onChange);
    onChange(this.#navigation.navigator());
  }

  /** Follows the layout that the frame's styles choose. */
  watch(frame: Element): void {
    this.stop();
    this.#observer = new LayoutObserver(frame, (layout) => this.#navigation.setLayout(layout));
  }

  stop(): void {
    this.#observer?.stop();
  }

  /** Fetches the strings of a language, the first time that it is asked for. */
  speak(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    loadLocale(language).catch(() => (this.#language = ''));
  }

  /** Tells of a cart that has changed since it was known. */
  hear(show: Show | null): void {
    const cart = show?.cart.cart ?? null;
    if (cart === this.#cart) return;
    const known = this.#cart !== null;
    this.#cart = cart;
    if (cart && known) this.#host.dispatchEvent(new CartChangedEvent(cart));
  }
}
