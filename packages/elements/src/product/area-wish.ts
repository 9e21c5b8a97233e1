import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { countryNames } from '../render/country-names.js';
import { regionNames } from '../render/region-name.js';
import type { WishController } from '../wish/wish-controller.js';

/** What it needs to do its work. */
interface AreaTools {
  show: Show;
  words: Words;
  wishing: WishController;
}

/** "Not delivered to you? Tell the grower": asks where the viewer is, and keeps it as demand. */
export class AreaWish {
  readonly #host: ReactiveControllerHost;
  #region = '';
  #open = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Nothing where the product does not say where it is delivered to. */
  render(
    { id: product, provenance }: Product,
    { show, words, wishing }: AreaTools,
  ): TemplateResult | typeof nothing {
    const deliversTo = provenance?.deliversTo;
    if (!deliversTo) return nothing;
    return html`<details
      class="area"
      @toggle=${(event: Event) => {
        this.#open = (event.target as HTMLDetailsElement).open;
        this.#host.requestUpdate();
      }}
    >
      <summary>${words.term('notDelivered')}</summary>
      ${this.#open ? this.#renderChoice(product, deliversTo, { show, words, wishing }) : nothing}
    </details>`;
  }

  #renderChoice(
    product: string,
    deliversTo: readonly string[],
    { show, words, wishing }: AreaTools,
  ): TemplateResult {
    const region = this.#region;
    const wished = { of: 'area', product, region } as const;
    const state = wishing.state(wished, show);
    const whole = deliversTo.includes(region);
    const reached = whole ? [region] : deliversTo.filter((code) => code.startsWith(`${region}-`));
    return html`<div>
      <label for="area">${words.term('whereAreYou')}</label>
      <select
        id="area"
        @change=${(event: Event) => {
          this.#region = (event.target as HTMLSelectElement).value;
          this.#host.requestUpdate();
        }}
      >
        <option value="">–</option>
        ${countryNames(words).map(
          ([code, name]) =>
            html`<option value=${code} ?selected=${code === region}>${name}</option>`,
        )}
      </select>
      ${
        region !== '' && reached.length > 0
          ? html`<p class="note" role="status">
              ${words.term('isDelivered', regionNames(reached, words).join(', '))}
            </p>`
          : nothing
      }
      ${
        whole
          ? nothing
          : state.at === 'told'
            ? html`<p class="note back" role="status">
                ${icon(check, 16)} ${words.term('growerKnows')}
              </p>`
            : html`<button
                class="button"
                part="tell-grower"
                type="button"
                aria-disabled=${region === '' || state.at === 'asking' ? 'true' : 'false'}
                @click=${() => {
                  if (region !== '') void wishing.ask(wished, show);
                }}
              >
                ${words.term('tellGrower')}
              </button>`
      }
      ${state.at === 'failed' ? html`<p class="failed" role="alert">${words.why(state.error)}</p>` : nothing}
    </div>`;
  }
}
