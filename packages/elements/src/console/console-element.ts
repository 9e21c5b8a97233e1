import type { Show } from '@livestall/client';
import { connectHost, type HostOptions, type HostShow } from '@livestall/client/host';
import type { Act } from '@livestall/protocol';
import { ContextProvider } from '@lit/context';
import { LitElement, html, isServer, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { showContext } from '../context/show-context.js';
import type { RedactEvent } from '../events/redact-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { price } from '../styles/price.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { TickController } from '../time/tick-controller.js';
import type { ConsoleTools, Question } from './console-tools.js';
import { ConsoleWords } from './console-words.js';
import { styles } from './console.styles.js';
import { untilCouponChange } from './coupon-rows.js';
import { couponStyles } from './coupons.styles.js';
import { renderCouponsPanel } from './coupons-panel.js';
import { digitOf } from './digit-of.js';
import { renderFailures } from './failures.js';
import { goodsStyles } from './goods.styles.js';
import { renderGoodsPanel, tapAct } from './goods-panel.js';
import { HostActs } from './host-acts.js';
import { HostLink } from './host-link.js';
import { KeepAwake, lendScreen } from './keep-awake.js';
import { loadConsoleLocale } from './load-console-locale.js';
import { lookStyles } from './look.styles.js';
import { renderLook } from './look-panel.js';
import { renderNoticePanel } from './notice-panel.js';
import { overStyles } from './over.styles.js';
import { renderQuestion } from './question-dialog.js';
import { renderSignIn } from './sign-in.js';
import { renderLineGone, renderStatePanel } from './state-panel.js';
import { stateStyles } from './state.styles.js';
import { codeIn, takeCode } from './take-code.js';
import { tiles } from './tiles.js';

/**
 * @summary The seller's console: go live, show goods, drop coupons, talk. One column for a thumb, three on a desk.
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
 * @csspart notices - The notices.
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
  readonly #awake = new KeepAwake(lendScreen);
  #question: Question | null = null;
  #mistake = false;
  #show: Show | null = null;
  #away = new AbortController();

  constructor() {
    super();
    new TickController(this, () => this.#show && untilCouponChange(this.#show));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#away = new AbortController();
    const { signal } = this.#away;
    addEventListener('keydown', (event) => this.#onKey(event), { signal });
    addEventListener('hashchange', () => this.#onHash(), { signal });
    document.addEventListener('visibilitychange', () => this.#onVisible(), { signal });
    this.addEventListener('stall-redact', (event) => this.#onRedact(event), { signal });
    void loadConsoleLocale(this.#words.wanted);
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#away.abort();
    this.#awake.set(false);
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
    if (host) this.#acts.settle(host);
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
    return html`<div class="frame">
        <div class="first">
          <div class="top">${renderStatePanel(tools)} ${renderLineGone(tools)}</div>
          ${renderLook(tools)}
        </div>
        <div class="second">${renderGoodsPanel(tools)} ${renderCouponsPanel(tools)}</div>
        <div class="third">
          ${renderNoticePanel(tools, (text) => this.#do({ act: 'notice.post', text }))}
          <section class="talk" aria-labelledby="talk">
            <h2 id="talk">${this.#words.term('talk')}</h2>
            <stall-chat moderated named></stall-chat>
          </section>
        </div>
        <p class="leave">
          <bdi>${host?.session?.name}</bdi>
          <button class="button" part="button" type="button" @click=${() => host?.signOut()}>
            ${this.#words.term('signOut')}
          </button>
        </p>
      </div>
      ${renderFailures(tools)} ${renderQuestion(this.#question, (yes) => this.#onAnswer(yes))}`;
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
      act: (act) => void this.#do(act),
      confirm: (question) => {
        this.#question = question;
        this.requestUpdate();
      },
    };
  }

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

  #onRedact({ defaultPrevented, detail }: RedactEvent): void {
    if (!defaultPrevented) void this.#do({ act: 'message.redact', message: detail.message.id });
  }

  #onKey(event: KeyboardEvent): void {
    const digit = digitOf(event);
    const tools = this.#tools();
    if (digit === null || this.#question || tools?.show.now.status !== 'live') return;
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
