import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { plus } from '../icons/shapes.js';
import type { ConsoleTools } from './console-tools.js';

/** In place of the live place: there is no show to sell in. */
export function renderNoShow(
  { host, words, empty }: ConsoleTools,
  prepare: () => void,
): TemplateResult | typeof nothing {
  if (!empty) return nothing;
  // Who may not make one waits for somebody who may.
  if (host.session?.role === 'moderator') {
    return html`<section class="none"><p>${words.term('showAwaited')}</p></section>`;
  }
  return html`<section class="none">
    <p>${words.term('showNone')}</p>
    <button class="button accent" part="button" type="button" @click=${prepare}>
      ${icon(plus)} ${words.term('newShow')}
    </button>
  </section>`;
}
