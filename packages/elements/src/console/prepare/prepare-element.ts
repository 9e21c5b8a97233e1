import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import { price } from '../../styles/price.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { headings } from '../headings.styles.js';
import { letter } from '../../styles/letter.styles.js';
import { AnglesDesk } from './angles-desk.js';
import { renderAnglesList } from './angles-list.js';
import { CouponsDesk } from './coupons-desk.js';
import { renderCouponsList } from './coupons-list.js';
import { GiveawaysDesk } from './giveaways-desk.js';
import { renderGiveawaysList } from './giveaways-list.js';
import { forms } from './forms.styles.js';
import { GoodsDesk } from './goods-desk.js';
import { renderGoodsList } from './goods-list.js';
import { imports } from './import.styles.js';
import { items } from './items.styles.js';
import { OffersDesk } from './offers-desk.js';
import { renderOffersList } from './offers-list.js';
import { styles } from './prepare.styles.js';
import { RunDesk } from './run-desk.js';
import { PollsDesk } from './polls-desk.js';
import { renderPollsList } from './polls-list.js';
import { renderRunList } from './run-list.js';
import { renderShowBox } from './show-box.js';
import { ShowDesk } from './show-desk.js';
import { rows } from './rows.styles.js';
import { uploads } from './uploads.styles.js';

/** The desks of one show. */
interface Desks {
  angles: AnglesDesk;
  goods: GoodsDesk;
  coupons: CouponsDesk;
  offers: OffersDesk;
  giveaways: GiveawaysDesk;
  polls: PollsDesk;
  run: RunDesk;
}

/**
 * @summary Where a show is prepared: what it is called, where its picture comes from, its goods, coupons, flash
 * offers, giveaways, polls and run. Part of the console.
 *
 * What is typed is kept until the server has it, over a reload too.
 *
 * @csspart show - Which show it is.
 * @csspart angles - Where the picture comes from.
 * @csspart goods - The goods.
 * @csspart import - Where many goods come in at once.
 * @csspart coupons - The coupons.
 * @csspart offers - The flash offers.
 * @csspart giveaways - The giveaways.
 * @csspart polls - The polls.
 * @csspart run - The run of show.
 * @csspart button - A button.
 */
export class PrepareElement extends LitElement {
  static override styles = [
    ...base,
    button,
    price,
    headings,
    styles,
    items,
    forms,
    uploads,
    rows,
    imports,
    letter,
  ];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  readonly #show = new ShowDesk(
    () => this.#tools,
    () => this.requestUpdate(),
  );
  #desks = this.#newDesks();
  #of: string | null = null;
  /** The forms that were left open are open again: for that it must be known what there is. */
  #resumed = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const id = this.tools?.show.id ?? null;
    if (id !== this.#of) {
      this.#of = id;
      this.#desks = this.#newDesks();
      this.#resumed = false;
    }
    if (this.tools && !this.#resumed) this.#resume();
  }

  override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (!tools) return nothing;
    const { angles, goods, coupons, offers, giveaways, polls, run } = this.#desks;
    const over = tools.show.id === null || tools.show.now.status === 'ended';
    return html`<div class="boxes">
      <div class="column">
        ${renderShowBox(this.#show, tools)}
        ${over ? nothing : html`${renderAnglesList(angles, tools)} ${renderGoodsList(goods, tools)}`}
      </div>
      ${
        over
          ? nothing
          : html`<div class="column">
              ${renderCouponsList(coupons, tools)} ${renderOffersList(offers, tools)}
              ${renderGiveawaysList(giveaways, tools)} ${renderPollsList(polls, tools)}
              ${renderRunList(run, tools)}
            </div>`
      }
    </div>`;
  }

  protected override firstUpdated(changed: PropertyValues<this>): void {
    super.firstUpdated(changed);
    void this.#show.load();
  }

  get #tools(): ConsoleTools {
    if (!this.tools) throw new Error('stall-prepare is part of stall-console.');
    return this.tools;
  }

  #resume(): void {
    const { host, show, empty } = this.#tools;
    if (show.id === null ? !empty : !host.backstage) return;
    if (!show.now.order.every((id) => show.catalog.has(id))) return;
    this.#resumed = true;
    const { run: _, ...others } = this.#desks;
    for (const desk of [this.#show, ...Object.values(others)]) desk.resume();
  }

  #newDesks(): Desks {
    const tools = () => this.#tools;
    const changed = () => this.requestUpdate();
    return {
      angles: new AnglesDesk(tools, changed),
      goods: new GoodsDesk(tools, changed),
      coupons: new CouponsDesk(tools, changed),
      offers: new OffersDesk(tools, changed),
      giveaways: new GiveawaysDesk(tools, changed),
      polls: new PollsDesk(tools, changed),
      run: new RunDesk(tools, changed),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-prepare': PrepareElement;
  }
}
