import { html, nothing, type TemplateResult } from 'lit';
import type { QuantityRange } from '../goods/quantity-range.js';
import { icon } from '../icons/icon.js';
import { minus, plus } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';

/**
 * How many one takes, with a button for less and one for more, and the rule where there is one.
 *
 * @param set Takes another quantity; `null` where it is not to be changed just now.
 */
export function renderQuantityField(
  quantity: number,
  { least, most, step, max }: QuantityRange,
  words: Words,
  set: ((quantity: number) => void) | null,
): TemplateResult {
  const rule = [
    least > 1 && words.term('atLeast', words.number(least)),
    step > 1 && words.term('inSteps', words.number(step)),
    max !== undefined && words.term('atMost', words.number(max)),
  ].filter(Boolean);
  const atMost = max !== undefined && quantity + step > max;
  const button = (label: string, shape: typeof plus, to: number) => {
    const blocked = set === null || to < least || to > most;
    return html`<button
      class="round"
      type="button"
      aria-label=${label}
      aria-disabled=${blocked ? 'true' : 'false'}
      @click=${() => {
        if (!blocked) set(to);
      }}
    >
      ${icon(shape)}
    </button>`;
  };
  return html`<div class="quantity" role="group" aria-label=${words.term('quantity')}>
      ${button(words.term('less'), minus, quantity - step)}
      <output class="numbers"
        >${words.number(quantity)}${
          atMost
            ? html`<span class="unseen">, ${words.term('atMost', words.number(max))}</span>`
            : nothing
        }</output
      >
      ${button(words.term('oneMore'), plus, quantity + step)}
    </div>
    ${rule.length === 0 ? nothing : html`<p class="note rule numbers">${rule.join(' · ')}</p>`}`;
}
