import { html, nothing, type TemplateResult } from 'lit';
import type { PanelView, Place, StallNavigator } from '../context/navigator-context.js';
import { NavigatorController } from '../context/navigator-controller.js';
import { ShowController } from '../context/show-controller.js';
import { icon } from '../icons/icon.js';
import { chevronBack } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { listedGoods } from '../products/listed-goods.js';
import { DrawnInTurn } from '../render/drawn-in-turn.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { patiently } from '../time/patiently.js';
import { walletCounts } from '../wallet/wallet-items.js';
import { panelViews } from './panel-views.js';
import { styles } from './panel.styles.js';

const VIEWS: { readonly [V in PanelView]: TemplateResult } = {
  goods: html`<stall-products></stall-products>`,
  shown: html`<stall-shown></stall-shown>`,
  chat: html`<stall-chat></stall-chat>`,
  questions: html`<stall-questions></stall-questions>`,
  cart: html`<stall-cart></stall-cart>`,
  wallet: html`<stall-wallet></stall-wallet>`,
};

/**
 * @summary The stall's panel: goods, what was shown, talk, questions and basket as tabs, and a product in full over them.
 *
 * @csspart tabs - The row of tabs.
 * @csspart tab - One tab.
 * @csspart view - What the chosen tab shows.
 */
export class PanelElement extends DrawnInTurn {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);
  readonly #navigator = new NavigatorController(this);
  readonly #counts = new ShowController(this, (show) => {
    const listed = listedGoods(show);
    const { theirs, toUse } = walletCounts(show);
    return {
      goods: listed === 'loading' ? 0 : listed.length,
      cart: show.cart.cart?.count ?? 0,
      shown: 0,
      chat: 0,
      questions: 0,
      wallet: toUse,
      cartless: show.cart.status === 'absent',
      walletless: theirs === 0,
    };
  });

  /** The views that were open once: the others have yet to be drawn. */
  readonly #seen = new Set<PanelView>();
  /** The product that was open when it was drawn last. */
  #opened: string | null = null;
  #hadFocus = false;

  constructor() {
    super();
    this.addEventListener('keydown', (event) => this.#onEscape(event));
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  protected override updated(): void {
    const { product = null, view } = this.#navigator.value?.place ?? {};
    const opened = this.#opened;
    if (product === opened) return;
    this.#opened = product;
    if (this.#hadFocus) void this.#moveFocus(opened, view);
  }

  override render(): TemplateResult | typeof nothing {
    const navigator = this.#navigator.value;
    if (!navigator) return nothing;
    const { place } = navigator;
    return html`${
      place.product === null ? this.#renderTabs(navigator) : this.#renderBack(navigator)
    }
    ${this.#views(place).map((view) => this.#renderView(view, place))}
    ${
      place.product === null
        ? nothing
        : html`<div class="view product" part="view">
            <stall-product product=${place.product}></stall-product>
          </div>`
    }`;
  }

  /** Where the page has no cart there is no tab for one, and none for what is the viewer's where nothing is. */
  #views(place: Place): readonly PanelView[] {
    const { cartless = false, walletless = true } = this.#counts.value ?? {};
    return panelViews(place).filter(
      (view) =>
        !(view === 'cart' && cartless) && !(view === 'wallet' && walletless && place.view !== view),
    );
  }

  /** Beside the picture; in a sheet over it, the sheet closes. */
  #onEscape(event: KeyboardEvent): void {
    const navigator = this.#navigator.value;
    if (event.key !== 'Escape' || event.defaultPrevented || !navigator) return;
    if (navigator.place.product !== null && this.#isBeside(navigator.place)) navigator.back();
  }

  #isBeside({ layout }: Place): boolean {
    return layout === 'wide' || layout === 'medium';
  }

  /** The focus goes along into a product, and back to where it was opened from. */
  async #moveFocus(left: string | null, view: PanelView | undefined): Promise<void> {
    const product = this.renderRoot.querySelector('stall-product');
    await product?.updateComplete;
    if (product) product.focus();
    else if (view === 'goods' && left !== null) {
      this.renderRoot.querySelector('stall-products')?.focusProduct(left);
    } else this.renderRoot.querySelector<HTMLElement>(`#tab-${view}`)?.focus();
  }

  #renderTabs(navigator: StallNavigator): TemplateResult {
    const views = this.#views(navigator.place);
    return html`<div class="bar ${this.#isBeside(navigator.place) ? '' : 'sheet'}">
      <div
        class="tabs"
        part="tabs"
        role="tablist"
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, navigator)}
      >
        ${views.map((view) => this.#renderTab(view, navigator))}
      </div>
    </div>`;
  }

  #renderTab(view: PanelView, navigator: StallNavigator): TemplateResult {
    const count = this.#counts.value?.[view] ?? 0;
    const chosen = navigator.place.view === view;
    return html`<button
      class="tab"
      part="tab"
      id=${`tab-${view}`}
      type="button"
      role="tab"
      aria-selected=${chosen ? 'true' : 'false'}
      aria-controls=${`view-${view}`}
      tabindex=${chosen ? 0 : -1}
      @click=${() => navigator.openView(view)}
    >
      ${this.#words.term(view === 'cart' ? 'basket' : view)}
      ${
        count === 0
          ? nothing
          : html`<span class="count numbers ${view === 'cart' ? 'full' : ''}"
              >${this.#words.number(count)}</span
            >`
      }
    </button>`;
  }

  #renderBack(navigator: StallNavigator): TemplateResult {
    return html`<div class="back">
      <button class="round" type="button" @click=${() => navigator.back()}>
        ${icon(chevronBack)} ${this.#words.term('back')}
      </button>
    </div>`;
  }

  /** Views stay in the page while another is open, so that one comes back to where one was; they come when one opens them. */
  #renderView(view: PanelView, place: Place): TemplateResult {
    const open = place.view === view && place.product === null;
    if (open) this.#see(view);
    return html`<div
      class="view ${view}"
      part="view"
      id=${`view-${view}`}
      role="tabpanel"
      aria-labelledby=${`tab-${view}`}
      ?hidden=${!open}
    >
      ${this.#seen.has(view) ? VIEWS[view] : nothing}
    </div>`;
  }

  #see(view: PanelView): void {
    if (this.#seen.has(view)) return;
    this.#seen.add(view);
    // Most viewers have nothing in it, most of the time.
    if (view === 'wallet') {
      void patiently(
        () => import('../wallet/define.js'),
        () => undefined,
      );
    }
  }

  /** Arrows go along the row of tabs, in the direction of reading. */
  async #onKey(event: KeyboardEvent, navigator: StallNavigator): Promise<void> {
    const views = this.#views(navigator.place);
    const onwards = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const step = event.key === onwards ? 1 : event.key.startsWith('Arrow') ? -1 : 0;
    if (step === 0 || event.key === 'ArrowUp' || event.key === 'ArrowDown') return;
    event.preventDefault();
    const index = views.indexOf(navigator.place.view) + step;
    const view = views[(index + views.length) % views.length];
    if (!view) return;
    navigator.openView(view);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${view}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-panel': PanelElement;
  }
}
