import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { cross } from '../icons/shapes.js';
import { regionName } from '../render/region-name.js';
import type { ConsoleTools } from './console-tools.js';
import { interestIn, type Interest } from './interest.js';
import { renderProductFace } from './product-face.js';
import { renderStockForm } from './stock-form.js';
import { variantName } from '../goods/variant-name.js';

/** One product of the show: how many are left, how much it is wanted, and the way out of the show. */
export function renderProductDialog(
  id: string | null,
  tools: ConsoleTools,
  close: () => void,
): TemplateResult | typeof nothing {
  const { show, words, act } = tools;
  const product = id === null ? undefined : show.catalog.get(id);
  if (!product) return nothing;
  // Closed before it is taken away: only so does the focus go back to where it was.
  const leave = ({ currentTarget }: Event) => {
    (currentTarget as HTMLElement).closest('dialog')?.close();
    close();
  };
  // It comes later than the closing: meanwhile the dialog may be another's, and open.
  const closed = ({ currentTarget }: Event) => {
    const dialog = currentTarget as HTMLDialogElement;
    if (dialog.isConnected && !dialog.open) close();
  };
  const choices = product.variants?.map((variant) => ({
    choice: { product: product.id, variant: variant.id },
    label: variantName(product, variant, words),
  })) ?? [{ choice: { product: product.id }, label: words.term('fieldStock') }];
  return html`<dialog class="product" part="product" aria-labelledby="product" @close=${closed}>
    <div class="title">
      <span class="thumb">${renderProductFace(product, show, words)}</span>
      <h2 id="product" dir="auto">${words.text(product.title)}</h2>
      <button
        class="round"
        part="button"
        type="button"
        aria-label=${words.term('close')}
        @click=${leave}
      >
        ${icon(cross)}
      </button>
    </div>
    ${choices.map(({ choice, label }) => renderStockForm(choice, label, tools, leave))}
    ${renderInterest(product.id, tools)}
    <button
      class="button out"
      part="button"
      type="button"
      @click=${(event: Event) => {
        act({ act: 'product.remove', product: product.id });
        leave(event);
      }}
    >
      ${words.term('takeOut')}
    </button>
    <p class="hint">${words.term('takeOutHint')}</p>
  </dialog>`;
}

function renderInterest(
  product: string,
  { host, words }: ConsoleTools,
): TemplateResult | typeof nothing {
  const { waiting, clicks, areas } = interestIn(product, host.backstage);
  const says = [
    waiting > 0 ? words.term('wantsBack', waiting) : '',
    clicks > 0 ? words.term('linkFollowed', clicks) : '',
    areas.length > 0 ? words.term('wantedIn', areasInWords(areas, words)) : '',
  ].filter(Boolean);
  return says.length === 0 ? nothing : html`<p class="interest">${says.join(' ')}</p>`;
}

/** "China (9), India (3)". */
function areasInWords(areas: Interest['areas'], words: ConsoleTools['words']): string {
  const said = areas.map(
    ({ region, count }) => `${regionName(region, words)} (${words.number(count)})`,
  );
  return new Intl.ListFormat(words.lang(), { type: 'unit' }).format(said);
}
