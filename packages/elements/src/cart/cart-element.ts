import type { Show, StallCart } from '@livestall/client';
import {
  StallError,
  type Cart,
  type CartCoupon,
  type CartLine,
  type Money,
  type ShopFact,
} from '@livestall/protocol';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ShowController } from '../context/show-controller.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { tellerOf } from '../events/teller-of.js';
import { lineItem } from '../goods/shop-item.js';
import { icon } from '../icons/icon.js';
import { basket, cross, ticket } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { chapters } from '../long-list/chapters.js';
import { DrawnSoFar } from '../long-list/drawn-so-far.js';
import { ListParts } from '../long-list/list-parts.js';
import { longList } from '../long-list/long-list.styles.js';
import { NearController } from '../long-list/near-controller.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods } from '../styles/goods.styles.js';
import { letter } from '../styles/letter.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { renderCartLine, type LineTools } from './cart-line.js';
import { styles } from './cart.styles.js';
import { renderRoundButton } from './round-button.js';
import { renderUnused, unusedCoupons, type UnusedTools } from './unused-coupons.js';

/**
 * @summary The store's cart: lines, coupons and totals as the store says, and the way to its checkout.
 *
 * @fires {StallErrorEvent} stall-error - The store refused.
 * @fires {MeasuredEvent} stall-measured - Somebody took more or less of something, or went to the checkout.
 *
 * @csspart line - One line.
 * @csspart unused - A coupon that is the viewer's, and not in the cart yet.
 * @csspart totals - The store's totals.
 * @csspart checkout - The link to the store's checkout.
 */
export class CartElement extends LitElement {
  static override styles = [...base, button, goods, letter, skeleton, longList, styles];

  readonly #words = new Words(this);
  readonly #cart = new ShowController(this, ({ cart, catalog, mine, now }) => ({
    catalog,
    cart: cart.cart,
    claims: mine.claims,
    coupons: now.coupons,
    status: cart.status,
    issue: cart.issue,
    checkoutUrl: cart.checkoutUrl,
  }));
  readonly #near = new NearController(this);
  readonly #parts = new ListParts<CartLine>();
  readonly #drawn = new DrawnSoFar(this, this.#near, () => this.#count);
  readonly #busy = new Set<string>();
  /** Counts what changed of `#busy`. */
  #changes = 0;
  /** So many parts the lines have. */
  #count = 0;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  override render(): TemplateResult | typeof nothing {
    const { show, value } = this.#cart;
    if (!show || !value) return nothing;
    const { cart, status, issue } = value;
    if (status === 'absent') return this.#renderEmpty(this.#words.term('basketAbsent'));
    return html`<div class="cart">
      ${issue && cart ? html`<p class="failed" role="alert"><bdi>${this.#words.issue(issue)}</bdi></p>` : nothing}
      ${cart ? this.#renderCart(cart, show) : this.#renderWaiting(value, show)}
    </div>`;
  }

  #renderCart(cart: Cart, show: Show): TemplateResult {
    const checkout = show.address(show.cart.checkoutUrl ?? undefined);
    if (cart.lines.length === 0) {
      return this.#renderEmpty(
        this.#words.term('basketEmptyText'),
        this.#words.term('basketEmptyTitle'),
      );
    }
    const parts = this.#parts.of(cart.lines);
    this.#count = parts.length;
    return html`<div role="list" aria-label=${this.#words.term('basket')}>
        ${chapters(this.#drawn.parts, parts.length).map(
          (chapter) =>
            html`<div class="chapter">
              ${chapter.map((part) => this.#renderPart(parts[part] ?? [], part, show))}
            </div>`,
        )}
      </div>
      ${cart.coupons.map((coupon) => this.#renderCoupon(coupon, show))}
      ${unusedCoupons(show).map((one) => renderUnused(one, show, this.#unusedTools))}
      <dl part="totals">
        ${this.#renderSum('subtotal', cart.subtotal)}
        ${cart.discount?.amount ? this.#renderSum('discount', cart.discount) : nothing}
        ${this.#renderSum('total', cart.total)}
      </dl>
      ${this.#changesHere(cart, show) ? nothing : html`<p class="note">${this.#words.term('basketKept')}</p>`}
      ${
        checkout === null
          ? html`<p class="note">${this.#words.term('checkoutElsewhere')}</p>`
          : html`<a
              class="button accent checkout"
              part="checkout"
              href=${checkout}
              @click=${() => this.#tellCheckout(cart, show)}
              >${this.#words.term('checkout')}</a
            >`
      }`;
  }

  /** Whether all that is in it can be changed and taken out here. */
  #changesHere({ coupons }: Cart, { cart }: Show): boolean {
    return (
      cart.can('update') && cart.can('remove') && (coupons.length === 0 || cart.can('removeCoupon'))
    );
  }

  /** A part is drawn anew where something that its lines are drawn by has changed: of one that is far, its names alone. */
  #renderPart(lines: readonly CartLine[], part: number, show: Show): TemplateResult {
    const { cart, catalog } = show;
    const full = this.#drawn.rows(part);
    const doing = full > 0 ? [this.#changes, catalog, cart.can('update'), cart.can('remove')] : [];
    // The words of a language may come after it was chosen: this one is another in each.
    const language = [this.#words.lang(), this.#words.term('oneMore')];
    return html`<div class="part" data-part=${part}>
      ${guard([lines, show, full, ...doing, ...language], () =>
        repeat(
          lines,
          ({ id }) => id,
          (line, at) =>
            renderCartLine(
              { line, near: at < full, busy: this.#busy.has(line.id) },
              this.#lineTools(show),
            ),
        ),
      )}
    </div>`;
  }

  #lineTools(show: Show): LineTools {
    return {
      ...{ show, words: this.#words },
      update: (line, quantity) =>
        void this.#do(
          line.id,
          () => show.cart.update(line.id, quantity),
          ({ lines }) =>
            this.#changeOf(line, lines.find(({ id }) => id === line.id)?.quantity ?? 0, show),
        ),
      remove: (line) =>
        void this.#do(
          line.id,
          () => show.cart.remove(line.id),
          () => this.#changeOf(line, 0, show),
        ),
    };
  }

  #renderCoupon({ code, label, discount }: CartCoupon, show: Show): TemplateResult {
    return html`<div class="coupon" data-piece=${code}>
      <p>${icon(ticket)} <bdi>${label ?? code}</bdi></p>
      ${discount?.amount ? html`<p class="off numbers">−${this.#words.money(discount)}</p>` : nothing}
      ${
        show.cart.can('removeCoupon')
          ? renderRoundButton(
              this.#words.term('removeCoupon', code),
              cross,
              () => void this.#do(code, () => show.cart.removeCoupon(code)),
            )
          : nothing
      }
    </div>`;
  }

  readonly #unusedTools: UnusedTools = {
    words: this.#words,
    apply: ({ coupon, code }, show) =>
      void this.#do(
        code,
        () => show.cart.applyCoupon(code),
        () => ({ of: 'coupon', coupon, step: 'applied' }),
      ),
  };

  #renderSum(name: 'subtotal' | 'discount' | 'total', sum: Money | undefined) {
    if (!sum) return nothing;
    return html`<div class=${name}>
      <dt>${this.#words.term(name)}</dt>
      <dd>${name === 'discount' ? '−' : ''}${this.#words.money(sum)}</dd>
    </div>`;
  }

  #renderEmpty(text: string, title?: string): TemplateResult {
    return html`<div class="empty" tabindex="-1">
      ${icon(basket, 40)} ${title === undefined ? nothing : html`<h3>${title}</h3>`}
      <p>${text}</p>
    </div>`;
  }

  #renderWaiting(
    { status, issue }: Pick<StallCart, 'status' | 'issue'>,
    show: Show,
  ): TemplateResult {
    if (status !== 'failed') {
      return html`<p class="unseen" role="status">${this.#words.term('basketLoading')}</p>
        <div class="skeleton"></div>
        <div class="skeleton"></div>`;
    }
    return html`<div class="empty">
      ${icon(basket, 40)}
      <p role="alert">
        ${issue ? html`<bdi>${this.#words.issue(issue)}</bdi>` : this.#words.term('basketFailed')}
      </p>
      <button class="button" type="button" @click=${() => void show.cart.refresh()}>
        ${this.#words.term('tryAgain')}
      </button>
    </div>`;
  }

  #changeOf(line: CartLine, to: number, show: Show): ShopFact | null {
    const more = to - line.quantity;
    if (more === 0) return null;
    const item = { ...lineItem(line, show.catalog), quantity: Math.abs(more) };
    return { of: more > 0 ? 'add' : 'remove', item };
  }

  #tellCheckout({ lines, total }: Cart, show: Show): void {
    const items = lines.map((line) => lineItem(line, show.catalog));
    this.dispatchEvent(new MeasuredEvent({ of: 'checkout', items, total }));
  }

  /**
   * Does one thing at a time with each line. What the store refused stands in `issue`.
   *
   * @param factOf What is to be measured of it, by the cart once the store has done it.
   */
  async #do(
    what: string,
    act: () => Promise<Cart>,
    factOf: (cart: Cart) => ShopFact | null = () => null,
  ): Promise<void> {
    if (this.#busy.has(what)) return;
    this.#busy.add(what);
    this.#changed();
    const teller = tellerOf(this);
    try {
      const fact = factOf(await act());
      if (fact) teller().dispatchEvent(new MeasuredEvent(fact));
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('store-failed', { cause });
      teller().dispatchEvent(new StallErrorEvent(error));
    }
    this.#busy.delete(what);
    this.#changed();
  }

  #changed(): void {
    this.#changes += 1;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-cart': CartElement;
  }
}
