import type { Demand } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusKeeper } from '../../render/focus-keeper.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { skeleton } from '../../styles/skeleton.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { headings } from '../headings.styles.js';
import { waitingForShow } from '../interest.js';
import { saveFile } from '../save-file.js';
import { styles } from '../sales/sales.styles.js';
import { AllDemand } from './all-demand.js';
import { demandCsv } from './demand-csv.js';
import { demandPolls, reportedPolls, type AskedPoll } from './demand-polls.js';
import { demandRows } from './demand-rows.js';
import { styles as polls } from './polls.styles.js';
import { renderDemandRows } from './render-demand-rows.js';
import { renderPolls } from './render-polls.js';
import { renderRequests } from './render-requests.js';
import { RequestsDesk } from './requests-desk.js';
import { styles as requests } from './requests.styles.js';
import { styles as rows } from './rows.styles.js';
import { totalNames } from './total-names.js';

/**
 * @summary What viewers of a show ask for: goods made to order, what they cannot have, as it is gone or not delivered to them, in this
 * show or in all, and what they voted for in polls that asked what they would order. Part of the console.
 *
 * @csspart request - A request for goods made to order.
 * @csspart row - What is wished for of one product.
 * @csspart poll - A poll that asked what viewers would order.
 * @csspart choice - One of its choices.
 * @csspart bar - How many that are, as a bar.
 * @csspart button - A button.
 */
export class DemandElement extends LitElement {
  static override styles = [...base, button, skeleton, headings, styles, requests, polls, rows];

  readonly #requests = new RequestsDesk(
    () => this.#tools,
    () => this.requestUpdate(),
  );
  readonly #all = new AllDemand(
    () => this.#tools,
    () => this.requestUpdate(),
  );

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  constructor() {
    super();
    new FocusKeeper(this);
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    const { host, show } = this.tools ?? {};
    if (host?.backstage && show) this.#requests.look(show.id, host.backstage.requests);
  }

  override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (!tools) return nothing;
    const { host, show, words } = tools;
    const old = host.connected ? nothing : words.term('demandOld');
    return html`<p class="wrong" role="status">${old}</p>
      ${show.id === null ? nothing : renderRequests(this.#requests, words)}
      <section aria-labelledby="demand">
        <h2 id="demand">${words.term('demandTitle')}</h2>
        <p class="hint">${words.term(this.#all.on ? 'demandAllHint' : 'demandHint')}</p>
        <div class="kinds" role="group" aria-labelledby="demand">
          ${this.#renderKind(false, words.term('demandThisShow'))}
          ${this.#renderKind(true, words.term('salesAllShows'))}
        </div>
        ${this.#all.on ? this.#renderAll(tools) : this.#renderShow(tools)}
      </section>`;
  }

  #renderKind(all: boolean, label: string): TemplateResult {
    return html`<button
      class="kind"
      part="button"
      type="button"
      aria-pressed=${all === this.#all.on ? 'true' : 'false'}
      @click=${() => this.#all.look(all)}
    >
      ${label}
    </button>`;
  }

  #renderShow(tools: ConsoleTools): TemplateResult {
    const { host, show, words } = tools;
    const { backstage } = host;
    if (show.id === null) return html`<p class="none">${words.term('noShowYet')}</p>`;
    if (!backstage) return renderShapes();
    const asked = demandPolls(show, backstage);
    const nameOf = (product: string) => words.text(show.catalog.get(product)?.title) || product;
    const rows = demandRows(backstage);
    const begin = waitingForShow(backstage);
    return html`${begin > 0 ? html`<p>${words.term('wantsShow', begin)}</p>` : nothing}
    ${renderDemandRows(rows, nameOf, words)} ${renderPolls(asked, words)}
    ${this.#renderSave({ demand: backstage.demand ?? [], asked, nameOf }, 'demand.csv')}`;
  }

  #renderAll({ words }: ConsoleTools): TemplateResult {
    const { error, report } = this.#all;
    if (error) {
      return html`<p class="wrong" role="alert">${words.why(error)} ${words.hint(error)}</p>
        <p class="ways">${renderButton(words.term('salesAgain'), () => void this.#all.load())}</p>`;
    }
    if (!report) return renderShapes();
    const nameOf = totalNames(report.rows, words);
    const asked = reportedPolls(report);
    return html`${renderDemandRows(demandRows({ demand: report.rows }), nameOf, words)}
    ${renderPolls(asked, words)}
    ${this.#renderSave({ demand: report.rows, asked, nameOf }, 'demand-of-all-shows.csv')}`;
  }

  #renderSave(
    { demand, asked, nameOf }: SavedDemand,
    name: string,
  ): TemplateResult | typeof nothing {
    const { words } = this.#tools;
    if (demand.every(({ of }) => of === 'show') && asked.length === 0) return nothing;
    const save = () => {
      const csv = demandCsv(demand, asked, { nameOf, say: (text) => words.text(text) });
      saveFile(new Blob([csv], { type: 'text/csv' }), name);
    };
    return html`<p class="ways">${renderButton(words.term('salesFile'), save)}</p>`;
  }

  get #tools(): ConsoleTools {
    if (!this.tools) throw new Error('stall-demand is part of stall-console.');
    return this.tools;
  }
}

/** What is saved for a spreadsheet. */
interface SavedDemand {
  demand: readonly Demand[];
  asked: readonly AskedPoll[];
  nameOf: (product: string) => string;
}

function renderButton(label: string, tap: () => void): TemplateResult {
  return html`<button class="button" part="button" type="button" @click=${tap}>${label}</button>`;
}

function renderShapes(): TemplateResult {
  return html`<div class="shapes" aria-hidden="true">
    ${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-demand': DemandElement;
  }
}
