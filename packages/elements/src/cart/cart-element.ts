import type { Show, StallCart } from '@livestall/client';
import {
  StallError,
  type Cart,
  type CartLine,
  type Money,
  type ShopFact,
} from '@livestall/protocol';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ShowController } from '../context/show-controller.js';
import { MeasuredEvent } from '../events/measured-event.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { tellerOf } from '../events/teller-of.js';
import { lineChoice, lineItem } from '../goods/shop-item.js';
import { icon } from '../icons/icon.js';
import { basket, bin, cross, minus, plus, ticket } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { FocusKeeper } from '../render/focus-keeper.js';
import { renderPicture } from '../render/picture.js';
import { repeat } from '../render/repeat.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { goods } from '../styles/goods.styles.js';
import { skeleton } from '../styles/skeleton.styles.js';
import { styles } from './cart.styles.js';
import { lineSteps } from './line-steps.js';
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
  static override styles = [...base, button, goods, skeleton, styles];

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
  readonly #busy = new Set<string>();

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
    return html`<ul aria-label=${this.#words.term('basket')}>
        ${repeat(
          cart.lines,
          ({ id }) => id,
          (line) => this.#renderLine(line, show),
        )}
      </ul>
      ${cart.coupons.map((coupon) => this.#renderCoupon(coupon.code, coupon.label, show))}
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

  #renderLine(line: CartLine, show: Show): TemplateResult {
    const busy = this.#busy.has(line.id);
    return html`<li part="line" class=${busy ? 'busy' : ''} data-piece=${line.id}>
      <div class="face">
        ${renderPicture(line.picture, show, this.#words, { sizes: '64px', decorative: true })}
      </div>
      <div>
        <a class="title" href=${ifDefined(show.address(line.url) ?? undefined)}>${line.title}</a>
        ${line.detail ? html`<p class="note">${line.detail}</p>` : nothing}
      </div>
      <p class="amount numbers">${this.#words.money(line.total)}</p>
      <div class="steps">
        ${
          show.cart.can('update')
            ? this.#renderQuantity(line, show)
            : html`<p class="numbers">× ${this.#words.number(line.quantity)}</p>`
        }
        ${
          show.cart.can('remove')
            ? this.#renderRound(this.#words.term('removeLine', line.title), bin, () =>
                this.#do(
                  line.id,
                  () => show.cart.remove(line.id),
                  () => this.#changeOf(line, 0, show),
                ),
              )
            : nothing
        }
      </div>
    </li>`;
  }

  #renderQuantity(line: CartLine, show: Show): TemplateResult {
    const { id, title, quantity } = line;
    const { less, more } = lineSteps(quantity, lineChoice(line, show.catalog)?.product.quantity);
    const round = (label: string, shape: typeof plus, to: number | null) =>
      this.#renderRound(
        label,
        shape,
        () =>
          this.#do(
            id,
            () => show.cart.update(id, to ?? quantity),
            (cart) =>
              this.#changeOf(line, cart.lines.find((one) => one.id === id)?.quantity ?? 0, show),
          ),
        to === null,
      );
    return html`<div role="group" aria-label="${this.#words.term('quantity')}: ${title}">
      ${round(this.#words.term('less'), minus, less)}
      <output class="numbers">${this.#words.number(quantity)}</output>
      ${round(this.#words.term('oneMore'), plus, more)}
    </div>`;
  }

  #renderRound(
    label: string,
    shape: typeof plus,
    act: () => Promise<void>,
    blocked = false,
  ): TemplateResult {
    return html`<button
      class="round"
      type="button"
      aria-label=${label}
      aria-disabled=${blocked ? 'true' : 'false'}
      @click=${() => {
        if (!blocked) void act();
      }}
    >
      ${icon(shape)}
    </button>`;
  }

  #renderCoupon(code: string, label: string | undefined, show: Show): TemplateResult {
    return html`<div class="coupon" data-piece=${code}>
      <p>${icon(ticket)} ${label ?? code}</p>
      ${
        show.cart.can('removeCoupon')
          ? this.#renderRound(this.#words.term('removeCoupon', code), cross, () =>
              this.#do(code, () => show.cart.removeCoupon(code)),
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
    this.requestUpdate();
    const teller = tellerOf(this);
    try {
      const fact = factOf(await act());
      if (fact) teller().dispatchEvent(new MeasuredEvent(fact));
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('store-failed', { cause });
      teller().dispatchEvent(new StallErrorEvent(error));
    }
    this.#busy.delete(what);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-cart': CartElement;
  }
}
