import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { calendar, place, scales, truck } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { calendarDate } from '../render/calendar-date.js';

/** How it is sold, where that is no matter of course: by weight, before it is there, as a visit; and when it comes. */
export function renderSellingTerms(
  { weighed, preOrder, visit, delivery }: Product,
  show: Show,
  words: Words,
): TemplateResult | typeof nothing {
  if (!weighed && !preOrder && !visit && !delivery) return nothing;
  const map = show.address(visit?.url);
  return html`<ul class="terms">
    ${weighed ? renderTerm(scales, words.term('weighed')) : nothing}
    ${preOrder ? renderTerm(calendar, words.term('sentFrom', calendarDate(preOrder.from, words))) : nothing}
    ${
      visit
        ? renderTerm(
            place,
            html`<bdi>${words.text(visit.place)}</bdi> ${
                map === null
                  ? nothing
                  : html`<a href=${map} target="_blank" rel="noopener"
                      >${words.term('howToGetThere')}</a
                    >`
              }`,
          )
        : nothing
    }
    ${delivery ? renderTerm(truck, words.term('arrives', delivery.min, delivery.max)) : nothing}
  </ul>`;
}

function renderTerm(shape: typeof place, content: TemplateResult | string): TemplateResult {
  return html`<li>${icon(shape, 18)} <span>${content}</span></li>`;
}
