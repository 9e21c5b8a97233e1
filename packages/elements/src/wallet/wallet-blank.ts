import type { Show } from '@livestall/client';
import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { ticket } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';

/** A wallet of which nothing can be shown: it is being read, cannot be had, or is empty. */
export function renderBlank(show: Show, words: Words): TemplateResult {
  switch (show.mine.status) {
    case 'loading':
      return html`<p class="unseen" role="status">${words.term('walletLoading')}</p>
        <div class="skeleton" aria-hidden="true"></div>
        <div class="skeleton" aria-hidden="true"></div>`;
    case 'failed':
      return html`<div class="empty">
        ${icon(ticket, 40)}
        <p>${words.term('walletFailed')}</p>
        <button class="button" part="button" type="button" @click=${() => show.wake()}>
          ${words.term('tryAgain')}
        </button>
      </div>`;
    case 'ready':
      return html`<div class="empty" tabindex="-1">
        ${icon(ticket, 40)}
        <h3>${words.term('walletEmptyTitle')}</h3>
        <p>${words.term('walletEmptyText')}</p>
      </div>`;
  }
}
