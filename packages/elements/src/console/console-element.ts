import type { Show } from '@livestall/client';
import { connectHost, type HostOptions, type HostShow } from '@livestall/client/host';
import { StallError, type Act } from '@livestall/protocol';
import { ContextProvider } from '@lit/context';
import { LitElement, html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { showContext } from '../context/show-context.js';
import type { RedactEvent } from '../events/redact-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { price } from '../styles/price.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { patiently } from '../time/patiently.js';
import { TickController } from '../time/tick-controller.js';
import type { ConsoleTools, Question } from './console-tools.js';
import { ConsoleWords } from './console-words.js';
import { styles } from './console.styles.js';
import { couponStyles } from './coupons.styles.js';
import { digitOf } from './digit-of.js';
import { renderFailures } from './failures.js';
import { goodsStyles } from './goods.styles.js';
import { tapAct } from './goods-panel.js';
import { HostActs } from './host-acts.js';
import { HostLink } from './host-link.js';
import { KeepAwake, lendScreen } from './keep-awake.js';
import { Inviting } from './inviting.js';
import { keepChoice, readChoice } from './kept-choice.js';
import { lineState } from './line-state.js';
import { LineWatch } from './line-watch.js';
import { renderLivePlace } from './live-place.js';
import { loadConsoleLocale } from './load-console-locale.js';
import { lookStyles } from './look.styles.js';
import { renderLook } from './look-panel.js';
import { overStyles } from './over.styles.js';
import { liveStyles } from './live.styles.js';
import { renderPlaces, type ConsolePlace } from './places.js';
import { renderQuestion } from './question-dialog.js';
import { renderSignIn } from './sign-in.js';
import { renderLineGone, renderStatePanel } from './state-panel.js';
import { stateStyles } from './state.styles.js';
import { Steady } from './steady.js';
import { codeIn, takeCode } from './take-code.js';
import { tiles } from './tiles.js';
import { ticker } from '../time/ticker.js';
import { renderUndoBar } from './undo-bar.js';
import { untilChange } from './until-change.js';
import { renderWaiting } from './waiting-bar.js';

/** How long what waits is left alone before it is tried again, in milliseconds. */
const RETRY_MS = 3_000;

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
 * @csspart coupons - The coupons.
 * @csspart coupon - One coupon.
 * @csspart run - The run of show.
 * @csspart next - What comes next in the run.
 * @csspart notices - The notices.
 * @csspart questions - What viewers ask.
 * @csspart question-shown - The question that is being answered.
 * @csspart last - What was done last.
 * @csspart crew - Who is backstage.
 * @csspart invitation - A link that was made.
 * @csspart undo - The way back from the last act.
 * @csspart waiting - What waits for the network.
 * @csspart failure - What did not happen.
 * @csspart question - What is asked once more.
 * @csspart sign-in - The door.
 * @csspart button - A button.
 *
 * @cssprop --stall-block-size - How high it is on a desk. Default: the window's height.
 */
export class ConsoleElement extends LitElement {
  static override styles = [
    ...base,
    button,
    price,
    skeleton,
    styles,
    stateStyles,
    lookStyles,
    goodsStyles,
    couponStyles,
    liveStyles,
    overStyles,
  ];

  /** The show server's address. */
  @property() server = '';

  /** The channel to sell in. Default: the one that the code is for. */
  @property() channel?: string;

  /** A single-use code to sign in with. Default: the one in the page's fragment. */
  @property() code?: string;

  /** What connects. Default: `connectHost`; a page with a client of its own gives that. */
  @property({ attribute: false }) connect: (options: HostOptions) => HostShow = connectHost;

  @query('dialog') private readonly _dialog!: HTMLDialogElement | null;

  readonly #words = new ConsoleWords(this);
  readonly #provider = new ContextProvider(this, { context: showContext });
  readonly #link = new HostLink(() => this.requestUpdate());
  readonly #acts = new HostActs(() => this.requestUpdate());
  readonly #steady = new Steady();
  readonly #awake = new KeepAwake(lendScreen);
  readonly #line = new LineWatch();
  readonly #inviting = new Inviting(
    () => this.#link.host,
    this.#words,
    () => this.requestUpdate(),
  );
  #place: ConsolePlace = 'live';
  #big = false;
  #question: Question | null = null;
  /** What asked the question: it has the focus again after the answer. */
  #asker: HTMLElement | null = null;
  #mistake = false;
  #show: Show | null = null;
  #away = new AbortController();

  constructor() {
    super();
    new FocusKeeper(this);
    new TickController(
      this,
      () => this.#show && untilChange(this.#show, this.#acts, this.#line.goneSince),
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#away = new AbortController();
    const { signal } = this.#away;
    addEventListener('keydown', (event) => this.#onKey(event), { signal });
    addEventListener('hashchange', () => this.#onHash(), { signal });
    for (const type of ['online', 'offline']) {
      addEventListener(type, () => this.requestUpdate(), { signal });
    }
    document.addEventListener('visibilitychange', () => this.#onVisible(), { signal });
    this.addEventListener('stall-redact', (event) => this.#onRedact(event), { signal });
    void loadConsoleLocale(this.#words.wanted);
    this.#big = readChoice('big') === 'yes';
    if (readChoice('place') === 'prepare') this.#go('prepare');
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#away.abort();
    this.#awake.set(false);
    ticker.drop(this.#retry);
    // Moved within the page, it goes on.
    queueMicrotask(() => {
      if (!this.isConnected) this.#link.close();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (isServer || !this.isConnected) return;
    const asks = ['server', 'channel', 'code', 'connect'] as const;
    if (asks.some((name) => changed.has(name)) || !this.#link.host) this.#open();
    const { host } = this.#link;
    const show = host?.show ?? null;
    if (show !== this.#show) {
      this.#show = show;
      this.#acts.clear();
      this.#provider.setValue(show ?? undefined);
      // The picture is large and comes last.
      if (show) void import('../player/define.js');
    }
    if (host) this.#follow(host);
  }

  override render(): TemplateResult {
    const { host } = this.#link;
    const tools = this.#tools();
    if (!tools) {
      return renderSignIn(host ?? { status: 'signing-in', error: null }, this.#words, {
        submit: (text) => this.#onCode(text),
        mistake: this.#mistake,
      });
    }
    return html`<div class="frame ${this.#place} ${this.#big ? 'big' : ''}">
        <div class="first">
          <div class="top">${renderStatePanel(tools)} ${renderLineGone(tools)}</div>
          ${
            host?.session?.role === 'moderator'
              ? nothing
              : renderPlaces(this.#place, this.#words, (place) => this.#go(place))
          }
          ${this.#place === 'live' ? renderLook(tools) : nothing}
        </div>
        ${
          this.#place === 'prepare'
            ? html`<div class="desk"><stall-prepare .tools=${tools}></stall-prepare></div>`
            : renderLivePlace(tools, {
                inviting: this.#inviting,
                big: this.#big,
                setBig: (big) => this.#setBig(big),
                perform: (act) => this.#do(act),
              })
        }
        <p class="leave">
          <bdi>${host?.session?.name}</bdi>
          <button class="button" part="button" type="button" @click=${() => host?.signOut()}>
            ${this.#words.term('signOut')}
          </button>
        </p>
      </div>
      <div class="over">
        ${renderWaiting(tools)} ${renderFailures(tools)} ${renderUndoBar(tools)}
      </div>
      ${renderQuestion(this.#question, (yes) => this.#onAnswer(yes))}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#keepAwake();
    if (this._dialog?.open === false) this._dialog.showModal();
  }

  #open(): void {
    if (this.server === '') return;
    const { server, channel, code = takeCode(window) } = this;
    this.#link.open(this.connect({ server, ...(channel && { channel }), ...(code && { code }) }));
  }

  #tools(): ConsoleTools | null {
    const { host } = this.#link;
    const show = host?.show;
    if (!show || host.status !== 'signed-in') return null;
    return {
      host,
      show,
      acts: this.#acts,
      words: this.#words,
      goneSince: this.#line.goneSince,
      steady: this.#steady,
      act: (act) => void this.#do(act),
      confirm: (question) => {
        this.#question = question;
        this.#asker = this.shadowRoot?.activeElement as HTMLElement | null;
        this.requestUpdate();
      },
    };
  }

  /** What came down may confirm acts, and the line may be back for those that wait. */
  #follow(host: HostShow): void {
    this.#acts.settle(host);
    // The device knows at once what a stream would notice only at the next missing beat.
    const gone = lineState(host) === 'gone' || !navigator.onLine;
    if (this.#line.see(gone, Date.now())) this.#retry();
    if (!gone && this.#acts.waiting.fresh(Date.now()).length > 0) ticker.at(RETRY_MS, this.#retry);
  }

  readonly #retry = (): void => {
    const { host } = this.#link;
    if (host && this.isConnected) void this.#acts.resume(host);
  };

  #go(place: ConsolePlace): void {
    this.#place = place;
    keepChoice('place', place);
    if (place === 'prepare') void patiently(() => import('./prepare/define.js'), this.#fail);
    this.requestUpdate();
  }

  #setBig(big: boolean): void {
    this.#big = big;
    keepChoice('big', big ? 'yes' : 'no');
    this.requestUpdate();
  }

  readonly #fail = (cause: unknown): void => {
    this.dispatchEvent(new StallErrorEvent(new StallError('offline', { cause })));
  };

  async #do(act: Act): Promise<boolean> {
    const { host } = this.#link;
    if (!host) return false;
    const done = await this.#acts.do(act, host);
    const failed = this.#acts.failed.at(-1);
    if (!done && failed?.act === act) this.dispatchEvent(new StallErrorEvent(failed.error));
    return done;
  }

  #onAnswer(yes: boolean): void {
    const question = this.#question;
    this.#question = null;
    this.requestUpdate();
    // While the dialog stands, nothing else takes the focus.
    void this.updateComplete.then(() => this.#asker?.focus());
    if (yes && question) void this.#do(question.act);
  }

  /** A refusal is told by the host's own `error`. */
  #onCode(text: string): void {
    const code = codeIn(text);
    this.#mistake = code === null;
    if (code !== null) this.#link.host?.signIn(code).catch(() => undefined);
    this.requestUpdate();
  }

  /** A new link opened in the same tab changes nothing but the fragment. */
  #onHash(): void {
    const code = takeCode(window);
    if (code !== undefined) this.#onCode(code);
  }

  #onVisible(): void {
    this.#keepAwake();
    if (document.visibilityState === 'visible') this.#link.host?.wake();
  }

  #keepAwake(): void {
    const live = this.#show?.now.status === 'live';
    this.#awake.set(this.isConnected && live && document.visibilityState === 'visible');
  }

  #onRedact(event: RedactEvent): void {
    // A page's own listeners further out hear of it first, and may cancel it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      void this.#do({ act: 'message.redact', message: event.detail.message.id });
    });
  }

  #onKey(event: KeyboardEvent): void {
    const digit = digitOf(event);
    const tools = this.#tools();
    if (digit === null || this.#question || this.#place !== 'live') return;
    if (tools?.show.now.status !== 'live') return;
    const tile = tiles(tools.show)[digit - 1];
    if (!tile) return;
    event.preventDefault();
    tools.act(tapAct(tile));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-console': ConsoleElement;
  }
}
