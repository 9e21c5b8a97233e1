import type { ReportRow, Sales } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleWords } from '../console-words.js';

/** What something brought. */
export type Brought = Pick<ReportRow, 'clicks' | 'sales'>;

/** What something brought: clicks, orders, and each currency's revenue and commission. */
export function renderSalesNumbers(
  { clicks, sales }: Brought,
  words: ConsoleWords,
): TemplateResult {
  const sold = sales.filter(({ orders, revenue }) => orders > 0 || revenue > 0);
  const amounts = (of: 'revenue' | 'commission') =>
    sold.map((one) => words.money({ amount: one[of], currency: one.currency }));
  return html`<dl>
      ${renderNumber(words.term('salesClicks'), [words.number(clicks)])}
      ${renderNumber(words.term('salesOrders'), [words.number(ordersOf(sales))])}
      ${renderNumber(words.term('salesRevenue'), amounts('revenue'))}
      ${renderNumber(words.term('salesCommission'), amounts('commission'))}
    </dl>
    ${sales
      .filter(({ unconfirmed }) => unconfirmed > 0)
      .map(({ unconfirmed, unconfirmedRevenue: amount, currency }) => {
        const worth = words.money({ amount, currency });
        return html`<p class="hint">
          ${words.term('salesUnconfirmed', words.number(unconfirmed), worth)}
        </p>`;
      })}`;
}

/** The orders of all currencies. */
export function ordersOf(sales: readonly Sales[]): number {
  return sales.reduce((sum, { orders }) => sum + orders, 0);
}

function renderNumber(name: string, values: readonly string[]): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    ${(values.length > 0 ? values : ['–']).map((value) => html`<dd>${value}</dd>`)}
  </div>`;
}
