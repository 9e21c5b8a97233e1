import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import type { LiveSection } from './live-section.js';
import { renderProductFace } from './product-face.js';
import { renderAct } from './render-act.js';

/** On a phone: what every viewer has on screen now, and the way to take it down, whatever is scrolled to. */
export function renderShownDock(
  tools: ConsoleTools,
  section: LiveSection,
): TemplateResult | typeof nothing {
  const { host, show, words } = tools;
  const { status, question, pins } = show.now;
  if (status !== 'live' || host.session?.role === 'moderator') return nothing;
  const product = pins[0] && show.catalog.get(pins[0].product);
  return html`<div class="dock" part="shown">
    ${
      // Among the questions it stands at the top already.
      question && section !== 'questions'
        ? html`<div class="shown" data-piece="shown-question">
            <p>
              <span class="hint">${words.term('answering')}</span>
              <span class="name" dir="auto">${words.text(question.text)}</span>
            </p>
            ${renderAct({ act: 'question.close', question: question.id }, { term: 'answered' }, tools)}
          </div>`
        : nothing
    }
    ${
      product
        ? html`<div class="shown" data-piece="shown-product">
            <span class="thumb">${renderProductFace(product, show, words, '48px')}</span>
            <p>
              <span class="hint">${words.term('onScreen')}</span>
              <span class="name" dir="auto">${words.text(product.title)}</span>
            </p>
            ${renderAct({ act: 'product.unpin', product: product.id }, { term: 'takeDown', doing: 'takingDown' }, tools)}
          </div>`
        : nothing
    }
  </div>`;
}
