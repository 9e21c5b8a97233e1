import {
  connectShow,
  type Show,
  type ShowOptions,
  type SignIn,
  type TokenSource,
  type TranslateLine,
} from '@livestall/client';
import type { Sink } from '@livestall/client/measure';
import { StallError, type CartConnector } from '@livestall/protocol';
import { ContextProvider } from '@lit/context';
import { update as redrawWords } from '@shoelace-style/localize';
import { LitElement, adoptStyles, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { navigatorContext } from '../context/navigator-context.js';
import { showContext } from '../context/show-context.js';
import { setState } from '../define/set-state.js';
import { SignInEvent } from '../events/sign-in-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import '../locales/en-first.js';
import { BareWords } from '../localize/bare-words.js';
import { base } from '../styles/base.styles.js';
import { dropVideo } from '../player/first-video.js';
import { isOnScreen } from '../player/is-on-screen.js';
import { loadStreamOpener } from '../player/load-stream-opener.js';
import { ratioOf } from '../player/ratio.js';
import { patiently } from '../time/patiently.js';
import { turn } from '../time/turn.js';
import { styles } from './frame.styles.js';
import { ownParts } from './own-parts.js';
import { DEFAULT_PARTS, loadParts } from './parts.js';
import type { Room } from './room.js';
import { ShowLink } from './show-link.js';
import { stallState, type StallState } from './stall-state.js';

/** Where captions end, in per cent of the picture from its top: above the talk that lies over it, or the bar. */
const ABOVE = { talk: 26, bar: 84 };

/**
 * @summary The whole live stall: the picture, the goods on show, coupons, the talk, and the store's basket.
 *
 * It connects to a show and hands it to all parts inside. Without stall parts of its own among its children
 * it lays itself out by the room that it has; what else stands in it shows only where there is no script,
 * and as a way on where it cannot open.
 *
 * @attr {string} cmcd - Tells the CDN how the picture plays (Common Media Client Data): what is played; empty: the show.
 * @attr {boolean} consent - The viewer consents to being measured.
 * @attr {boolean} no-hotkeys - Letters and digits are no keys here; Space, arrows, Home and End still are, in the player.
 *
 * @fires {CartChangedEvent} stall-cart-changed - The store's cart is another now.
 * @fires {AddToCartEvent} stall-add-to-cart - Somebody asked for goods. Cancel it to add them yourself.
 * @fires {CouponClaimedEvent} stall-coupon-claimed - This viewer holds a coupon now.
 * @fires {OfferHeldEvent} stall-offer-held - Units of a flash offer are held for this viewer, or the viewer stands in line.
 * @fires {GiveawayEnteredEvent} stall-giveaway-entered - This viewer took part in a giveaway, or took a prize.
 * @fires {PollVotedEvent} stall-poll-voted - This viewer has voted in a poll.
 * @fires {SignInEvent} stall-sign-in - Somebody is to sign in for what they tapped. Cancel it to end that there.
 * @fires {SeekEvent} stall-seek - Somebody asked for another moment of the show. Cancel it to stay.
 * @fires {StallErrorEvent} stall-error - Something failed.
 *
 * @slot - Parts of your own arrangement, in place of the default layout.
 *
 * @csspart frame - Everything.
 * @csspart player - The picture.
 * @csspart host - Who presents.
 * @csspart marks - LIVE, the audience, the mark of a rehearsal.
 * @csspart card - What is said while there is no live picture.
 * @csspart notice - A line from the house, and that the network is gone.
 * @csspart question - The question that is being answered.
 * @csspart bar - The bar below the picture.
 * @csspart goods-button - The button that opens the goods.
 * @csspart wallet-button - The button that opens what is the viewer's, while something is.
 *
 * @cssprop --stall-block-size - How high it is. Default: the window's height, at most 900px where it is wide.
 * @cssprop --stall-color-surface - Paper.
 * @cssprop --stall-color-raised - What lies on the paper.
 * @cssprop --stall-color-on-surface - Ink.
 * @cssprop --stall-color-muted - Pale ink.
 * @cssprop --stall-color-line - Lines.
 * @cssprop --stall-color-accent - What can be bought.
 * @cssprop --stall-color-on-accent - Words on that. Default: white or black, by the accent.
 * @cssprop --stall-color-accent-ink - The accent as the colour of words and rings. Default: the accent.
 * @cssprop --stall-color-leaf - Where it grew, and what went well.
 * @cssprop --stall-color-live - LIVE alone.
 * @cssprop --stall-color-veil - What words over the picture stand on.
 * @cssprop --stall-font - The typeface.
 * @cssprop --stall-font-size - The size of its text, from which all others follow. Default: what the reader has chosen.
 * @cssprop --stall-radius - How round corners are.
 * @cssprop --stall-duration - How long motion takes.
 *
 * @state connecting - Nothing is known yet.
 * @state scheduled - The show has not begun.
 * @state live - It is on.
 * @state ended - It is over.
 * @state replay - It is over, and the viewer goes through it again.
 * @state error - It cannot open.
 * @state offline - The network is gone; it tries again by itself.
 */
export class LiveStallElement extends LitElement {
  static override styles = [...base, styles];

  readonly #words = new BareWords(this);
  readonly #internals = this.attachInternals();
  readonly #show = new ContextProvider(this, { context: showContext });
  readonly #navigator = new ContextProvider(this, { context: navigatorContext });

  /** The show server's address. */
  @property() server = '';

  /** The channel to follow, from show to show. */
  @property() channel?: string;

  /** One show, in place of a channel. */
  @property() show?: string;

  /** `light`, `dark`, or `auto` for what the viewer's system has. Default: the page's `color-scheme`. */
  @property({ reflect: true }) scheme?: 'light' | 'dark' | 'auto';

  /** The store's cart. Without it goods lead to the store. */
  @property({ attribute: false }) cart?: CartConnector;

  /** Gives a bearer token for a signed-in viewer; what `signIn` resolves with is put here. Default: an anonymous ticket. */
  @property({ attribute: false }) token?: TokenSource | undefined;

  /** Has the viewer sign in, where a drop asks for that. Without it they are told to sign in first. */
  @property({ attribute: false }) signIn?: SignIn;

  /** Says a line of the talk in another language. Without it lines stand as they were said. */
  @property({ attribute: false }) translateLine?: TranslateLine;

  /** Where facts go with the viewer's consent, besides the show server and the page's `dataLayer`. Read at each fact. */
  declare sinks?: readonly Sink[];

  /** What connects. Default: `connectShow`; a page with a client of its own gives that. */
  @property({ attribute: false }) connect: (options: ShowOptions) => Show = connectShow;

  /** Whether a first picture stands where it will be drawn. */
  #replaces = false;
  #languages: MutationObserver | undefined;
  #roomAsked = false;
  #room: Room | undefined;
  #letOn: () => void = () => undefined;
  /** Settled once the picture is there, or is not to be waited for. */
  readonly #picture = new Promise<void>((resolve) => (this.#letOn = resolve));
  readonly #link = new ShowLink({
    first: this.#picture,
    onChange: () => this.#changed(),
    onFailure: (error) => {
      this.#fail(error);
      this.requestUpdate();
    },
  });
  #state: StallState = 'connecting';

  /** The show that it follows, or `null` while it is not on a page. */
  get following(): Show | null {
    return this.#link.show;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#languages = new MutationObserver(redrawWords);
    this.#languages.observe(this, { attributeFilter: ['lang'] });
    if (!this.hasUpdated) return;
    this.#room?.watch(this.#frame);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#languages?.disconnect();
    this.#room?.stop();
    // Moved to another place on the page it is back before this runs, and goes on as it was.
    queueMicrotask(() => {
      if (!this.isConnected) this.#link.close();
    });
  }

  /** The first picture keeps its own styles until the stall is drawn in its place: it would jump in between. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#replaces = this.shadowRoot !== null;
    return this.shadowRoot ?? super.createRenderRoot();
  }

  /**
   * On a phone each of this takes a while, and the scripts before it have taken theirs: it is done in tasks of their own,
   * while the first picture stands there. Where nothing does, the page would jump.
   */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.#replaces) {
      this.#replaces = false;
      await turn();
      this.#follow();
      await turn();
      adoptStyles(this.renderRoot as ShadowRoot, LiveStallElement.elementStyles);
    }
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this.#follow();
  }

  override render(): TemplateResult {
    const own = ownParts(this).length > 0;
    const { show } = this.#link;
    const { upright } = ratioOf(show?.now.stream?.ratio);
    return html`<div class="room">
      <div
        class=${own ? '' : `frame ${this.#standing} ${upright ? '' : 'lying'}`}
        part="frame"
        role="region"
        aria-label=${(show && this.#words.text(show.now.info.title)) || this.#words.term('liveStall')}
      >
        ${own ? html`<slot></slot>` : this.#renderLayout()}
      </div>
    </div>`;
  }

  protected override firstUpdated(): void {
    // Parts that the page has put in since have a place of their own for the picture.
    if (ownParts(this).length > 0) dropVideo(this);
  }

  async #enterRoom(): Promise<void> {
    if (this.#roomAsked) return;
    this.#roomAsked = true;
    await turn();
    const { Room } = await patiently(() => import('./room.js'), this.#fail);
    this.#room = new Room(this, (navigator) => {
      this.#navigator.setValue(navigator);
      this.requestUpdate();
    });
    if (this.isConnected) this.#room.watch(this.#frame);
  }

  protected override updated(): void {
    const { show } = this.#link;
    const standing = this.#standing;
    setState(this.#internals, this.#state, this.#state === standing);
    setState(this.#internals, (this.#state = standing), true);
    const offline = show?.connection === 'offline';
    setState(this.#internals, 'offline', offline);
    this.#room?.speak(this.#words.lang());
    // The picture has the line and the processor to itself, as far as it comes soon.
    const awaited = this.renderRoot.querySelector('stall-player')?.awaited;
    if (awaited && !offline && this.#state !== 'error') return;
    this.#letOn();
    void this.#enterRoom();
    const own = ownParts(this);
    void loadParts(own.length > 0 ? own : DEFAULT_PARTS, this.#fail);
  }

  #renderLayout(): TemplateResult {
    const layout = this.#navigator.value?.place.layout;
    const overlaid = layout === 'narrow' || layout === 'side';
    return html`<stall-player
        part="player"
        caption-line=${overlaid ? ABOVE.talk : ABOVE.bar}
        @stall-player-changed=${() => this.requestUpdate()}
      ></stall-player>
      <stall-layout
        exportparts="host, marks, card, notice, question, bar, goods-button, wallet-button"
        .player=${this.renderRoot.querySelector('stall-player')}
        .failure=${this.#link.failure}
        @stall-retry=${() => this.#link.retry()}
      ></stall-layout>`;
  }

  #follow(): void {
    if (!this.isConnected) return;
    const { server, channel, show, connect, cart, token } = this;
    const signIn = this.signIn && this.#signIn;
    const given = { cart, token, signIn, translateLine: this.translateLine };
    const opened = this.#link.follow({ server, channel, show, connect }, given);
    // What plays comes beside the show. If it does not, the player asks again, and says so.
    if (opened && isOnScreen(this)) loadStreamOpener().catch(() => undefined);
  }

  get #standing(): StallState {
    return this.#link.failure ? 'error' : stallState(this.#link.show);
  }

  #changed(): void {
    const { show } = this.#link;
    if (show !== (this.#show.value ?? null)) this.#show.setValue(show ?? undefined);
    this.requestUpdate();
    this.#room?.hear(show);
  }

  get #frame(): Element {
    return this.renderRoot.querySelector('[part]') as Element;
  }

  readonly #signIn: SignIn = async (ask) => {
    const goesOn = this.dispatchEvent(new SignInEvent(ask));
    const token = (goesOn && (await this.signIn?.(ask))) || null;
    if (token) this.token = token;
    return token;
  };

  readonly #fail = (cause: unknown): void => {
    const error = cause instanceof StallError ? cause : new StallError('offline', { cause });
    this.dispatchEvent(new StallErrorEvent(error));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-stall': LiveStallElement;
  }
}
