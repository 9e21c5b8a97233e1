import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';

/** What is said while the server has not answered once. */
export function renderUnreachable(words: Words, retry: () => void): TemplateResult {
  return card(words.term('reconnecting'), words.term('unreachableText'), renderRetry(words, retry));
}

/** Why the stall cannot open, and what to do about it. */
export function renderError(error: StallError, words: Words, retry: () => void): TemplateResult {
  switch (error.code) {
    case 'not-found':
      return card(words.term('notFoundTitle'), words.term('notFoundText'));
    case 'origin-refused':
      return card(words.term('refusedTitle'), words.term('refusedText'));
    default:
      return card(words.term('cannotOpenTitle'), words.why(error), renderRetry(words, retry));
  }
}

function renderRetry(words: Words, retry: () => void): TemplateResult {
  return html`<button class="button" type="button" @click=${retry}>
    ${words.term('tryAgain')}
  </button>`;
}

/** Last comes what the page itself has put into the stall: a way on to its goods. */
function card(title: string, text: string, more?: TemplateResult): TemplateResult {
  return html`<div class="card" part="card">
    <h2>${title}</h2>
    <p>${text}</p>
    ${more ?? nothing}
    <slot></slot>
  </div>`;
}
