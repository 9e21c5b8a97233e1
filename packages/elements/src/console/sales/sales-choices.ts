import type { ReportKind, ShowSummary } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ConsoleWords } from '../console-words.js';
import type { SalesDesk } from './sales-desk.js';

const KINDS = {
  link: 'salesByLink',
  host: 'salesByHost',
  page: 'salesByPage',
  medium: 'salesByMedium',
  show: 'salesByShow',
} as const satisfies { readonly [kind in ReportKind]: string };

/** What is asked: added up by what, of which show, of which days. */
export function renderSalesChoices(desk: SalesDesk, words: ConsoleWords): TemplateResult {
  const { by } = desk.asked;
  return html`<div class="kinds" role="group" aria-label=${words.term('salesBy')}>
      ${(Object.keys(KINDS) as ReportKind[]).map(
        (kind) =>
          html`<button
            class="kind"
            part="button"
            type="button"
            aria-pressed=${kind === by ? 'true' : 'false'}
            @click=${() => desk.ask({ by: kind })}
          >
            ${words.term(KINDS[kind])}
          </button>`,
      )}
    </div>
    <div class="narrow">
      ${renderShows(desk, words)} ${renderDay(desk, 'from', words.term('salesFrom'))}
      ${renderDay(desk, 'to', words.term('salesTo'))}
    </div>`;
}

function renderShows(desk: SalesDesk, words: ConsoleWords): TemplateResult {
  const { shows, asked } = desk;
  return html`<label class="field"
    >${words.term('salesOf')}
    <select
      @change=${({ target }: Event) => desk.ask({ show: (target as HTMLSelectElement).value })}
    >
      <option value="">${words.term('salesAllShows')}</option>
      ${shows.map(
        (one) =>
          html`<option value=${one.id} ?selected=${one.id === asked.show}>
            ${optionName(one, words)}
          </option>`,
      )}
    </select></label
  >`;
}

/** A weekly show has the same title each week: its day tells it from the others. */
function optionName({ title, startedAt, startsAt }: ShowSummary, words: ConsoleWords): string {
  const at = startedAt ?? startsAt;
  const name = words.text(title);
  if (at === undefined) return name;
  return `${name} · ${words.date(new Date(at), { dateStyle: 'medium' })}`;
}

function renderDay(desk: SalesDesk, name: 'from' | 'to', label: string): TemplateResult {
  const { from, to } = desk.asked;
  return html`<label class="field"
    >${label}
    <input
      type="date"
      min=${name === 'to' ? from : ''}
      max=${name === 'from' ? to : ''}
      .value=${live(desk.asked[name])}
      @change=${({ target }: Event) => desk.ask({ [name]: (target as HTMLInputElement).value })}
  /></label>`;
}
