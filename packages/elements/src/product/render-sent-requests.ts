import type { CustomRequest, StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { repeat } from '../render/repeat.js';

/** What it needs to do its work. */
export interface SentTools {
  words: Words;
  failure: StallError | null;
  withdraw: (request: CustomRequest) => void;
  /** Opens the form for another; `null` where it is open, or there is none. */
  more: (() => void) | null;
}

/** What was asked for of a product, whether it was answered, and the ways on. */
export function renderSentRequests(
  sent: readonly CustomRequest[],
  { words, failure, withdraw, more }: SentTools,
): TemplateResult {
  return html`<section
    class="sent"
    part="request"
    tabindex="-1"
    aria-label=${words.term('requestSent')}
  >
    ${repeat(
      sent,
      ({ id }) => id,
      (request) => renderOne(request, words, withdraw),
    )}
    ${failure ? html`<p class="failed" role="alert">${words.why(failure)}</p>` : nothing}
    ${
      more
        ? html`<button class="button" part="button" type="button" @click=${more}>
            ${words.term('requestMore')}
          </button>`
        : nothing
    }
  </section>`;
}

function renderOne(
  request: CustomRequest,
  words: Words,
  withdraw: SentTools['withdraw'],
): TemplateResult {
  const { choice, text, contact, quantity, answered } = request;
  return html`<div class="one">
    <p class="note back" role="status">
      ${icon(check, 16)} ${words.term(answered ? 'requestAnswered' : 'requestSent')}
    </p>
    <p class="said"><bdi>${text}</bdi></p>
    <p class="note numbers">
      ${words.number(quantity)}${
        choice === undefined ? nothing : html` × <bdi>${words.text(choice)}</bdi>`
      }
      · <bdi>${contact}</bdi>
    </p>
    <button
      class="button"
      part="button"
      type="button"
      aria-label="${words.term('requestWithdraw')}: ${words.within(text)}"
      @click=${() => withdraw(request)}
    >
      ${words.term('requestWithdraw')}
    </button>
  </div>`;
}
