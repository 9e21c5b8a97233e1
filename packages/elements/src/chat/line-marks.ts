import type { ChatLine } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { basket, leaf } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';

/** What somebody is, beside their name: drawn small, and in words for who does not see it. */
export function renderMarks(
  { role, buyer, level }: ChatLine,
  words: Words,
): TemplateResult | typeof nothing {
  if (role === 'host' || role === 'moderator') {
    const term = role === 'host' ? 'chatHost' : 'chatModerator';
    return html` <span class="mark" part="mark">${words.term(term)}</span>`;
  }
  if (!buyer && level === undefined) return nothing;
  return html`${
    buyer
      ? html` <span class="sign buyer" part="mark">
          ${icon(basket, 14)}<span class="unseen">${words.term('chatBuyer')}</span>
        </span>`
      : nothing
  }${
    level === undefined
      ? nothing
      : html` <span class="sign level numbers" part="mark">
          ${icon(leaf, 12)}<span aria-hidden="true">${level}</span
          ><span class="unseen">${words.term('chatLevel', level)}</span>
        </span>`
  }`;
}
