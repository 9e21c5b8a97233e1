import type { Show } from '@livestall/client';
import { connectHost, type HostOptions, type HostShow } from '@livestall/client/host';
import { StallError, type Act, type StoreCatalog } from '@livestall/protocol';
import { ContextProvider } from '@lit/context';
import { LitElement, html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, queryAll } from 'lit/decorators.js';
import { showContext } from '../context/show-context.js';
import type { ModerateEvent } from '../events/moderate-event.js';
import type { PinLineEvent } from '../events/pin-line-event.js';
import type { RedactEvent } from '../events/redact-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { patiently } from '../time/patiently.js';
import { TickController } from '../time/tick-controller.js';
import { Asking } from './asking.js';
import { ConsoleChoices } from './console-choices.js';
import { renderFrame, sectionOf } from './console-frame.js';
import { consoleStyles } from './console-styles.js';
import type { ConsoleTools } from './console-tools.js';
import { ConsoleWords } from './console-words.js';
import { Door } from './door.js';
import type { Known } from './host-acts.js';
import { Inviting } from './inviting.js';
import { KeepAwake, lendScreen } from '../awake/keep-awake.js';
import type { LiveSection } from './live-section.js';
import { loadConsoleLocale } from './load-console-locale.js';
import { measureAct } from './measure-act.js';
import { onPage } from './on-page.js';
import type { ConsolePlace } from './places.js';
import { renderProductDialog } from './product-dialog.js';
import { QuestionDesk } from './question-desk.js';
import { renderQuestion } from './question-dialog.js';
import { SectionScroll } from './section-scroll.js';
import { Selling } from './selling.js';
import { renderSignIn } from './sign-in.js';
import { Steady } from './steady.js';
import { takeCode } from './take-code.js';
import { tileKey } from './tile-key.js';
import { UnreadTalk } from './unread-talk.js';

/** What brings the places that do not come at once. */
const SCRIPTS = {
  glance: () => import('./glance/define.js'),
  prepare: () => import('./prepare/define.js'),
  sales: () => import('./sales/define.js'),
  demand: () => import('./demand/define.js'),
} as const satisfies { readonly [place in Exclude<ConsolePlace, 'live'>]: () => Promise<unknown> };

/**
 * @summary The seller's console: prepare a show, go live, show goods, drop coupons, answer. One column for a thumb,
 * three on a desk.
 *
 * It signs in with a single-use code: that of its attribute, or the one in the page's fragment (`#code=…`),
 * which it takes out of the address. Where there is neither, the session that was kept goes on.
 *
 * @fires {StallErrorEvent} stall-error - An act did not happen.
 *
 * @csspart state - Where the show stands.
 * @csspart goods - The goods.
 * @csspart tile - One product: a tap shows it.
 * @csspart angles - The angles of the stream.
 * @csspart coupons - The coupons.
 * @csspart coupon - One coupon.
 * @csspart run - The run of show.
 * @csspart next - What comes next in the run.
 * @csspart notices - The notices.
 * @csspart rules - The rules of the chat.
 * @csspart reports - What viewers reported.
 * @csspart held - Lines that wait to be let through.
 * @csspart barred - Who may write nothing.
 * @csspart order - What keeps order: many lines at once, and what was done.
 * @csspart questions - What viewers ask.
 * @csspart question-shown - The question that is being answered.
 * @csspart answer - Where a question is answered in writing.
 * @csspart last - What was done last.
 * @csspart crew - Who is backstage.
 * @csspart sections - On a phone: the way between goods, talk, questions and the rest.
 * @csspart shown - On a phone: what every viewer has on screen now.
 * @csspart invitation - A link that was made.
 * @csspart undo - The way back from the last act.
 * @csspart waiting - What waits for the network.
 * @csspart failure - What did not happen.
 * @csspart question - What is asked once more.
 * @csspart product - What can be done with one product.
 * @csspart sign-in - The door.
 * @csspart button - A button.
 *
 * @cssprop --stall-block-size - How high it is on a desk. Default: the window's height.
 */
export class ConsoleElement extends LitElement {
  static override styles = consoleStyles;

  /** The show server's address. */
  @property() server = '';

  /** The channel to sell in. Default: the one that the code is for. */
  @property() channel?: string;

  /** A single-use code to sign in with. Default: the one in the page's fragment. */
  @property() code?: string;

  /** What connects. Default: `connectHost`; a page with a client of its own gives that. */
  @property({ attribute: false }) connect: (options: HostOptions) => HostShow = connectHost;

  /** The store's catalog. With it goods are searched there, and taken over with the store's ids. */
  @property({ attribute: false }) catalog?: StoreCatalog;

  @query('dialog') private readonly _open!: HTMLDialogElement | null;

  @queryAll('dialog:not([open])') private readonly _closed!: NodeListOf<HTMLDialogElement>;

  readonly #words = new ConsoleWords(this);
  readonly #provider = new ContextProvider(this, { context: showContext });
  readonly #draw = (): void => this.requestUpdate();
  readonly #selling = new Selling(this.#draw);
  readonly #steady = new Steady();
  readonly #awake = new KeepAwake(lendScreen);
  readonly #inviting = new Inviting(() => this.#selling.host, this.#words, this.#draw);
  readonly #door = new Door(() => this.#selling.host, this.#draw);
  readonly #choices = new ConsoleChoices(this.#draw);
  readonly #desk = new QuestionDesk(this.#draw);
  readonly #scroll = new SectionScroll();
  readonly #asking = new Asking(() => {
    this.requestUpdate();
    return this.updateComplete;
  });
  #unread = new UnreadTalk(0);
  /** The product whose dialog is open. */
  #product: string | null = null;
  /** Places whose scripts were asked for. */
  readonly #loaded = new Set<ConsolePlace>();
  #away = new AbortController();

  constructor() {
    super();
    new FocusKeeper(this);
    new TickController(this, () => this.#selling.untilChange);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#away = new AbortController();
    const { signal } = this.#away;
    onPage(
      {
        key: (event) => this.#onKey(event),
        hash: this.#door.openLink,
        line: this.#draw,
        visible: () => this.#onVisible(),
      },
      signal,
    );
    this.addEventListener('stall-redact', (event) => this.#onRedact(event), { signal });
    this.addEventListener('stall-moderate', (event) => this.#onModerate(event), { signal });
    this.addEventListener('stall-pin-line', (event) => this.#onPinLine(event), { signal });
    void loadConsoleLocale(this.#words.wanted);
    this.#choices.read();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#away.abort();
    this.#awake.set(false);
    this.#selling.pause();
    // Moved within the page, it goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#selling.close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer || !this.isConnected) return;
    const asks = ['server', 'channel', 'code', 'connect'] as const;
    if (asks.some((name) => changed.has(name)) || !this.#selling.host) this.#open();
    if (this.#selling.follow()) this.#take(this.#selling.host?.show ?? null);
    const { host } = this.#selling;
    this.#desk.follow(host?.show ?? null, host?.backstage ?? null);
    this.#loadPlace(this.#choices.place);
  }

  override render(): TemplateResult {
    return html`<div class="room">${this.#renderRoom()}</div>`;
  }

  #renderRoom(): TemplateResult {
    const { host } = this.#selling;
    const tools = this.#tools();
    if (!tools) {
      return renderSignIn(host ?? { status: 'signing-in', error: null }, this.#words, {
        submit: this.#door.enter,
        mistake: this.#door.mistake,
      });
    }
    return html`${renderFrame(tools, {
      choices: this.#choices,
      turn: (section) => this.#turn(section, tools),
      unread: this.#unread.count(tools.show.chat.lines, this.#talkIsSeen(tools)),
      inviting: this.#inviting,
      desk: this.#desk,
      perform: (act) => this.#do(act),
    })}
    ${renderProductDialog(this.#product, tools, () => this.#openProduct(null))}
    ${renderQuestion(this.#asking.question, (yes) => this.#onAnswer(yes))}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#keepAwake();
    for (const dialog of this._closed) dialog.showModal();
  }

  #open(): void {
    if (this.server === '') return;
    const { server, channel, code = takeCode(window) } = this;
    this.#selling.open(
      this.connect({ server, ...(channel && { channel }), ...(code && { code }) }),
    );
  }

  /** Another show is in hand, or none. */
  #take(show: Show | null): void {
    this.#unread = new UnreadTalk(show?.serverTime() ?? 0);
    this.#provider.setValue(show ?? undefined);
    // The picture is large and comes last.
    if (show) void import('../player/define.js');
  }

  #tools(): ConsoleTools | null {
    const { host } = this.#selling;
    const show = host?.show;
    if (!show || host.status !== 'signed-in') return null;
    return {
      host,
      show,
      acts: this.#selling.acts,
      words: this.#words,
      goneSince: this.#selling.goneSince,
      empty: this.#selling.empty,
      steady: this.#steady,
      catalog: this.catalog,
      act: (act, known) => void this.#do(act, known),
      confirm: (question) =>
        this.#asking.ask(question, this.shadowRoot?.activeElement as HTMLElement | null),
      openProduct: (product) => this.#openProduct(product),
    };
  }

  #loadPlace(place: ConsolePlace): void {
    if (place === 'live' || this.#loaded.has(place)) return;
    this.#loaded.add(place);
    void patiently<unknown>(SCRIPTS[place], (cause) =>
      this.dispatchEvent(new StallErrorEvent(new StallError('offline', { cause }))),
    );
  }

  #openProduct(product: string | null): void {
    this.#product = product;
    this.requestUpdate();
  }

  #turn(section: LiveSection, tools: ConsoleTools): void {
    this.#scroll.leave(sectionOf(tools, this.#choices));
    if (section === 'questions') this.#desk.order.renew();
    this.#choices.turn(section);
    void this.updateComplete.then(() => this.#scroll.enter(section, this));
  }

  /** A desk shows the talk beside everything else; there it is counted, and nowhere said. */
  #talkIsSeen(tools: ConsoleTools): boolean {
    const { place } = this.#choices;
    const section = sectionOf(tools, this.#choices);
    return place === 'live' && section === 'chat' && document.visibilityState === 'visible';
  }

  async #do(act: Act, known?: Known): Promise<boolean> {
    const done = await this.#selling.do(act, known);
    if (typeof done === 'boolean') return done;
    this.dispatchEvent(new StallErrorEvent(done.error));
    return false;
  }

  #onAnswer(yes: boolean): void {
    const question = this.#asking.close();
    if (yes && question) void this.#doAsked(question.act);
  }

  /** Whoever goes live from where the show is prepared sells next. */
  async #doAsked(act: Act): Promise<void> {
    const done = await this.#do(act);
    if (done && act.act === 'show.start' && this.#choices.place === 'prepare')
      this.#choices.go('live');
  }

  #onVisible(): void {
    this.#keepAwake();
    if (document.visibilityState === 'visible') this.#selling.host?.wake();
  }

  #keepAwake(): void {
    const live = this.#selling.host?.show?.now.status === 'live';
    this.#awake.set(this.isConnected && live && document.visibilityState === 'visible');
  }

  #onRedact(event: RedactEvent): void {
    // A page's own listeners further out hear of it first, and may cancel it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      void this.#do({ act: 'message.redact', message: event.detail.message.id });
    });
  }

  #onModerate(event: ModerateEvent): void {
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      const { message, measure } = event.detail;
      void this.#do(measureAct(message.sender, measure));
    });
  }

  #onPinLine(event: PinLineEvent): void {
    const { message, pinned } = event.detail;
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      void this.#do({ act: pinned ? 'message.pin' : 'message.unpin', message });
    });
  }

  #onKey(event: KeyboardEvent): void {
    const tools = this.#tools();
    const { place, digits } = this.#choices;
    if (!tools || this._open || place !== 'live' || !digits) return;
    const act = tileKey(event, tools);
    if (!act) return;
    event.preventDefault();
    tools.act(act);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-console': ConsoleElement;
  }
}
