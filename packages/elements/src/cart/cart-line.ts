import type { Show } from '@livestall/client';
import type { CartLine } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { lineChoice } from '../goods/shop-item.js';
import { bin, minus, plus } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { firstLetter } from '../render/first-letter.js';
import { renderPicture } from '../render/picture.js';
import { lineSteps } from './line-steps.js';
import { renderRoundButton } from './round-button.js';

/** How a line stands in the basket. */
export interface DrawnLine {
  readonly line: CartLine;
  /** Of what is far from the view its name stands alone: it can be found in the page, read out, and reached by keys. */
  readonly near: boolean;
  /** Whether the store is asked for a change of it. */
  readonly busy: boolean;
}

/** What a line is drawn with. */
export interface LineTools {
  readonly show: Show;
  readonly words: Words;
  update(line: CartLine, quantity: number): void;
  remove(line: CartLine): void;
}

/** One line of the basket: its face, its words, its sum and its buttons. Styles: `cart.styles.ts`. */
export function renderCartLine({ line, near, busy }: DrawnLine, tools: LineTools): TemplateResult {
  const { show, words } = tools;
  return html`<div
    role="listitem"
    part="line"
    class="line ${busy ? 'busy' : ''}"
    data-piece=${line.id}
  >
    <div class="face">${near ? renderFace(line, tools) : nothing}</div>
    <div>
      <a class="title" href=${ifDefined(show.address(line.url) ?? undefined)}
        ><bdi>${line.title}</bdi></a
      >
      ${line.detail ? html`<p class="note"><bdi>${line.detail}</bdi></p>` : nothing}
    </div>
    ${near ? html`<p class="amount numbers">${words.money(line.total)}</p>` : nothing}
    ${near ? renderSteps(line, tools) : nothing}
  </div>`;
}

function renderFace({ picture, title }: CartLine, { show, words }: LineTools): unknown {
  const drawn = renderPicture(picture, show, words, { sizes: '64px', decorative: true });
  if (drawn !== nothing) return drawn;
  return html`<span class="letter" aria-hidden="true">${firstLetter(title)}</span>`;
}

function renderSteps(line: CartLine, tools: LineTools): TemplateResult {
  const { show, words } = tools;
  return html`<div class="steps">
    ${
      show.cart.can('update')
        ? renderQuantity(line, tools)
        : html`<p class="numbers">× ${words.number(line.quantity)}</p>`
    }
    ${
      show.cart.can('remove')
        ? renderRoundButton(words.term('removeLine', line.title), bin, () => tools.remove(line))
        : nothing
    }
  </div>`;
}

function renderQuantity(line: CartLine, { show, words, update }: LineTools): TemplateResult {
  const { title, quantity } = line;
  const { less, more } = lineSteps(quantity, lineChoice(line, show.catalog)?.product.quantity);
  const step = (label: string, shape: typeof plus, to: number | null) =>
    renderRoundButton(label, shape, () => update(line, to ?? quantity), to === null);
  return html`<div role="group" aria-label="${words.term('quantity')}: ${title}">
    ${step(words.term('less'), minus, less)}
    <output class="numbers">${words.number(quantity)}</output>
    ${step(words.term('oneMore'), plus, more)}
  </div>`;
}
