import { sumOfRows, type Report } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { skeleton } from '../../styles/skeleton.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { headings } from '../headings.styles.js';
import { forms } from '../prepare/forms.styles.js';
import { rowName } from './row-name.js';
import { renderSalesChoices } from './sales-choices.js';
import { SalesDesk } from './sales-desk.js';
import { ordersOf, renderSalesNumbers, type Brought } from './sales-numbers.js';
import { styles } from './sales.styles.js';

/** So many rows are listed: pages are as many as browsers care to name. */
const LISTED = 200;

/**
 * @summary What the links of a channel sold: clicks, orders, revenue and commission, by link, host, page, medium or show. Part of the
 * console.
 *
 * @csspart sum - What they brought together.
 * @csspart row - What one link, host, page, medium or show brought.
 * @csspart button - A button.
 */
export class SalesElement extends LitElement {
  static override styles = [...base, button, skeleton, headings, forms, styles];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  readonly #desk = new SalesDesk(
    () => this.#tools,
    () => this.requestUpdate(),
  );

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('tools') && !changed.get('tools')) void this.#desk.load();
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.tools) return nothing;
    const { words } = this.tools;
    const { error, report } = this.#desk;
    const sum = report && sumOfRows([...report.rows, ...(report.rest ? [report.rest] : [])]);
    return html`<section aria-labelledby="sales">
      <h2 id="sales">${words.term('salesTitle')}</h2>
      <p class="hint">${words.term('salesHint')}</p>
      ${renderSalesChoices(this.#desk, words)}
      <p class="unseen" role="status">
        ${
          sum &&
          words.term('salesTold', words.number(sum.clicks), words.number(ordersOf(sum.sales)))
        }
      </p>
      <p class="wrong" role="alert">${error && words.why(error)}</p>
      ${report && sum ? this.#renderReport(report, sum) : error ? nothing : renderShapes()}
      <p class="ways">
        <button class="button" part="button" type="button" @click=${() => void this.#desk.load()}>
          ${words.term('salesAgain')}
        </button>
        ${
          report && report.rows.length > 0
            ? html`<button
                class="button"
                part="button"
                type="button"
                @click=${() => void this.#desk.save()}
              >
                ${words.term('salesFile')}
              </button>`
            : nothing
        }
      </p>
    </section>`;
  }

  get #tools(): ConsoleTools {
    if (!this.tools) throw new Error('stall-sales is part of stall-console.');
    return this.tools;
  }

  get #noneTerm(): 'salesNone' | 'salesNoneThen' | 'salesNoneRehearsed' {
    if (this.#desk.narrowed) return 'salesNoneThen';
    return this.#desk.rehearsed ? 'salesNoneRehearsed' : 'salesNone';
  }

  #renderReport({ by, rows, rest }: Report, sum: Brought): TemplateResult {
    const more = Math.max(rows.length - LISTED, 0) + (rest?.count ?? 0);
    const { words } = this.#tools;
    if (rows.length === 0) return html`<p class="none">${words.term(this.#noneTerm)}</p>`;
    return html`<div class="sum" part="sum">
        <h3>${words.term('salesSum')}</h3>
        ${renderSalesNumbers(sum, words)}
      </div>
      <ol>
        ${rows.slice(0, LISTED).map((row) => {
          const { name, under } = rowName(by, row, this.#desk.shows, words);
          return html`<li part="row">
            <p class="name">
              <bdi>${name}</bdi>
              ${under ? html`<span class="hint"><bdi>${under}</bdi></span>` : nothing}
            </p>
            ${renderSalesNumbers(row, words)}
          </li>`;
        })}
      </ol>
      ${
        more > 0
          ? html`<p class="hint">${words.term('salesMore', words.number(more))}</p>`
          : nothing
      }`;
  }
}

function renderShapes(): TemplateResult {
  return html`<div class="shapes" aria-hidden="true">
    ${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-sales': SalesElement;
  }
}
