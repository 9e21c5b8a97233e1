import type { Backstage } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FocusKeeper } from '../../render/focus-keeper.js';
import { regionName } from '../../render/region-name.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { skeleton } from '../../styles/skeleton.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { headings } from '../headings.styles.js';
import { waitingForShow } from '../interest.js';
import { saveFile } from '../save-file.js';
import { styles } from '../sales/sales.styles.js';
import { demandCsv } from './demand-csv.js';
import { demandPolls, type DemandPoll } from './demand-polls.js';
import { demandRows, type DemandRow } from './demand-rows.js';
import { styles as polls } from './polls.styles.js';
import { renderPolls } from './render-polls.js';
import { renderRequests } from './render-requests.js';
import { RequestsDesk } from './requests-desk.js';
import { styles as requests } from './requests.styles.js';

/**
 * @summary What viewers of a show ask for: goods made to order, and what they cannot have, as it is gone or not delivered to them,
 * and what they voted for in polls that asked what they would order. Part of the console.
 *
 * @csspart request - A request for goods made to order.
 * @csspart row - What is wished for of one product.
 * @csspart poll - A poll that asked what viewers would order.
 * @csspart choice - One of its choices.
 * @csspart bar - How many voted for it, as a bar.
 * @csspart button - A button.
 */
export class DemandElement extends LitElement {
  static override styles = [...base, button, skeleton, headings, styles, requests, polls];

  readonly #requests = new RequestsDesk(
    () => this.tools as ConsoleTools,
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
        <p class="hint">${words.term('demandHint')}</p>
        ${
          show.id === null
            ? html`<p class="none">${words.term('noShowYet')}</p>`
            : host.backstage
              ? this.#renderDemand(host.backstage, tools)
              : html`<div class="shapes" aria-hidden="true">
                  ${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}
                </div>`
        }
      </section>`;
  }

  #renderDemand(backstage: Backstage, tools: ConsoleTools): TemplateResult {
    const { show, words } = tools;
    const rows = demandRows(backstage);
    const asked = demandPolls(show, backstage);
    const begin = waitingForShow(backstage);
    return html`${begin > 0 ? html`<p>${words.term('wantsShow', begin)}</p>` : nothing}
    ${
      rows.length === 0
        ? html`<p class="none">${words.term('demandNone')}</p>`
        : html`<ol>
            ${rows.map((row) => renderRow(row, tools))}
          </ol>`
    }
    ${renderPolls(asked, words)}
    ${
      rows.length + asked.length === 0
        ? nothing
        : html`<p class="ways">
            <button
              class="button"
              part="button"
              type="button"
              @click=${() => save(backstage, asked, tools)}
            >
              ${words.term('salesFile')}
            </button>
          </p>`
    }`;
  }
}

function renderRow({ product, waiting, areas }: DemandRow, tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  const where = areas
    .map(({ region, count }) => `${regionName(region, words)} (${words.number(count)})`)
    .join(', ');
  return html`<li part="row">
    <p class="name"><bdi>${nameOf(product, tools)}</bdi></p>
    <dl class="wishes">
      <div>
        <dt>${words.term('demandBack')}</dt>
        <dd>${waiting > 0 ? words.number(waiting) : '–'}</dd>
      </div>
      <div>
        <dt>${words.term('demandAreas')}</dt>
        <dd>${where || '–'}</dd>
      </div>
    </dl>
  </li>`;
}

function save({ demand = [] }: Backstage, asked: readonly DemandPoll[], tools: ConsoleTools): void {
  const csv = demandCsv(demand, asked, {
    nameOf: (product) => nameOf(product, tools),
    say: (text) => tools.words.text(text),
  });
  saveFile(new Blob([csv], { type: 'text/csv' }), 'demand.csv');
}

/** What a product is called; one that is no longer among the goods, by its id. */
function nameOf(product: string, { show, words }: ConsoleTools): string {
  return words.text(show.catalog.get(product)?.title) || product;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-demand': DemandElement;
  }
}
