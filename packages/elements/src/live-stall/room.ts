import type { Show } from '@livestall/client';
import type { Cart } from '@livestall/protocol';
import type { LitElement } from 'lit';
import type { StallNavigator } from '../context/navigator-context.js';
import { CartChangedEvent } from '../events/cart-changed-event.js';
import { Consent } from '../measuring/consent.js';
import type { MeasuredStall } from '../measuring/measured-stall.js';
import { loadLocale } from '../localize/load-locale.js';
import { DelayTeller } from '../player/delay-teller.js';
import type { PlayerElement } from '../player/player-element.js';
import '../events/seek-event.js';
import { LayoutObserver } from './layout-observer.js';
import { StallNavigation } from './stall-navigation.js';

/** What a stall needs beside the first picture: its room, the viewer's place, the language, the cart's news. */
export class Room {
  readonly #host: LitElement & MeasuredStall;
  readonly #navigation: StallNavigation;
  readonly #consent: Consent;
  readonly #delays: DelayTeller;
  #observer: LayoutObserver | undefined;
  #language = '';
  #cart: Cart | null = null;

  /**
   * @param host Fires what happened.
   * @param onChange Told the navigator of each new place, the first one at once.
   */
  constructor(host: LitElement & MeasuredStall, onChange: (navigator: StallNavigator) => void) {
    this.#host = host;
    this.#navigation = new StallNavigation(onChange, () => this.#player);
    this.#consent = new Consent(host, () => this.#player);
    this.#delays = new DelayTeller(
      () => this.#player,
      () => host.following,
    );
    host.addEventListener('stall-seek', (event) => {
      // A page's own listeners hear of it first, and may cancel it.
      queueMicrotask(() => {
        if (!event.defaultPrevented) void this.#seek(event.detail.moment);
      });
    });
    onChange(this.#navigation.navigator());
  }

  /** The stall's own player, or the one in a page's arrangement. */
  get #player(): PlayerElement | null {
    const { renderRoot } = this.#host;
    return renderRoot.querySelector('stall-player') ?? this.#host.querySelector('stall-player');
  }

  /**
   * A replay that is asked for by hand may have its sound, unless the viewer said otherwise. One that the page
   * begins by itself stays silent, as with sound the browser would not let it begin.
   */
  async #seek(moment: number | null): Promise<void> {
    const player = this.#player;
    if (!player) return;
    const open = player.stream !== null;
    player.seek(moment);
    await player.updateComplete;
    const byHand = navigator.userActivation?.hasBeenActive ?? true;
    if (!open && byHand && player.stream && !player.soundChosen) player.setMuted(false);
  }

  /** Follows the layout that the frame's styles choose. */
  watch(frame: Element): void {
    this.stop();
    this.#delays.start();
    this.#observer = new LayoutObserver(frame, (layout, talkBeside) => {
      this.#navigation.setLayout(layout, talkBeside);
    });
  }

  stop(): void {
    this.#observer?.stop();
    this.#delays.stop();
  }

  /** Fetches the strings of a language, the first time that it is asked for. */
  speak(language: string): void {
    if (language === this.#language) return;
    this.#language = language;
    loadLocale(language).catch(() => (this.#language = ''));
  }

  /** Tells of a cart that has changed since it was known, and has the show measured. */
  hear(show: Show | null): void {
    this.#consent.look();
    const cart = show?.cart.cart ?? null;
    if (cart === this.#cart) return;
    const known = this.#cart !== null;
    this.#cart = cart;
    if (cart && known) this.#host.dispatchEvent(new CartChangedEvent(cart));
  }
}
