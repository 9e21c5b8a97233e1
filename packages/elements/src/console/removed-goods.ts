import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';

/** What was taken out of the show, each with the way back into it. */
export function renderRemovedGoods(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { show, words, acts, act } = tools;
  const removed = show.now.removed.flatMap(({ product }) => show.catalog.get(product) ?? []);
  if (removed.length === 0) return nothing;
  return html`<h3 class="taken">${words.term('takenOut')}</h3>
    <ul class="removed">
      ${repeat(
        removed,
        ({ id }) => id,
        ({ id, title }) => {
          const back = { act: 'product.restore', product: id } as const;
          const pending = acts.pending(back);
          const name = words.text(title);
          return html`<li data-piece="removed-${id}">
            <span dir="auto">${name}</span>
            <button
              class="button"
              part="button"
              type="button"
              aria-label="${words.term('putBack')}: ${name}"
              aria-disabled=${pending ? 'true' : 'false'}
              @click=${() => {
                if (!pending) act(back);
              }}
            >
              ${words.term('putBack')}
            </button>
          </li>`;
        },
      )}
    </ul>`;
}
