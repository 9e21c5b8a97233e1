import type { ReportKind, ReportRow, Sales } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { skeleton } from '../../styles/skeleton.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { rowName } from './row-name.js';
import { SalesDesk } from './sales-desk.js';
import { styles } from './sales.styles.js';

const KINDS = {
  link: 'salesByLink',
  host: 'salesByHost',
  page: 'salesByPage',
  show: 'salesByShow',
} as const satisfies { readonly [kind in ReportKind]: string };

/**
 * @summary What the links of a channel sold: clicks, orders, revenue and commission, by link, host, page or show. Part of the
 * console.
 *
 * @csspart row - What one link, host, page or show brought.
 * @csspart button - A button.
 */
export class SalesElement extends LitElement {
  static override styles = [...base, button, skeleton, styles];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  readonly #desk = new SalesDesk(
    () => this.#tools,
    () => this.requestUpdate(),
  );

  override render(): TemplateResult | typeof nothing {
    if (!this.tools) return nothing;
    const { words } = this.tools;
    return html`<section aria-labelledby="sales">
      <h2 id="sales">${words.term('salesTitle')}</h2>
      <p class="hint">${words.term('salesHint')}</p>
      ${this.#renderKinds()} ${this.#renderRows()}
      <p class="ways">
        <button class="button" part="button" type="button" @click=${() => void this.#desk.load()}>
          ${words.term('salesAgain')}
        </button>
        <button class="button" part="button" type="button" @click=${() => void this.#desk.save()}>
          ${words.term('salesFile')}
        </button>
      </p>
    </section>`;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.#desk.load();
  }

  get #tools(): ConsoleTools {
    if (!this.tools) throw new Error('stall-sales is part of stall-console.');
    return this.tools;
  }

  #renderKinds(): TemplateResult {
    const { words } = this.#tools;
    return html`<div class="kinds" role="group" aria-label=${words.term('salesBy')}>
      ${(Object.keys(KINDS) as ReportKind[]).map(
        (kind) =>
          html`<button
            class="kind"
            part="button"
            type="button"
            aria-pressed=${kind === this.#desk.by ? 'true' : 'false'}
            @click=${() => this.#desk.choose(kind)}
          >
            ${words.term(KINDS[kind])}
          </button>`,
      )}
    </div>`;
  }

  #renderRows(): TemplateResult {
    const { report, error } = this.#desk;
    const { words } = this.#tools;
    if (error) return html`<p class="wrong" role="alert">${words.why(error)}</p>`;
    if (!report) return html`<div class="skeleton bar" aria-hidden="true"></div>`;
    if (report.rows.length === 0) return html`<p class="none">${words.term('salesNone')}</p>`;
    return html`<ol>
      ${report.rows.map((row) => this.#renderRow(row))}
    </ol>`;
  }

  #renderRow(row: ReportRow): TemplateResult {
    const { words } = this.#tools;
    const { name, under } = rowName(this.#desk.by, row, this.#desk, this.#tools);
    const sold = row.sales.filter(({ orders, revenue }) => orders > 0 || revenue > 0);
    const amounts = (of: 'revenue' | 'commission') =>
      sold.map((one) => words.money({ amount: one[of], currency: one.currency })).join(' + ') || '–';
    const orders = row.sales.reduce((sum, one) => sum + one.orders, 0);
    return html`<li part="row">
      <p class="name">
        <bdi>${name}</bdi> ${under ? html`<span class="hint"><bdi>${under}</bdi></span>` : nothing}
      </p>
      <dl class="numbers">
        ${this.#renderNumber('salesClicks', words.number(row.clicks))}
        ${this.#renderNumber('salesOrders', words.number(orders))}
        ${this.#renderNumber('salesRevenue', amounts('revenue'))}
        ${this.#renderNumber('salesCommission', amounts('commission'))}
      </dl>
      ${row.sales.map((one) => this.#renderUnconfirmed(one))}
    </li>`;
  }

  #renderNumber(
    term: 'salesClicks' | 'salesOrders' | 'salesRevenue' | 'salesCommission',
    value: string,
  ): TemplateResult {
    return html`<div>
      <dt>${this.#tools.words.term(term)}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  #renderUnconfirmed({
    unconfirmed,
    unconfirmedRevenue: amount,
    currency,
  }: Sales): TemplateResult | typeof nothing {
    if (unconfirmed === 0) return nothing;
    const { words } = this.#tools;
    const worth = words.money({ amount, currency });
    return html`<p class="hint">
      ${words.term('salesUnconfirmed', words.number(unconfirmed), worth)}
    </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-sales': SalesElement;
  }
}
