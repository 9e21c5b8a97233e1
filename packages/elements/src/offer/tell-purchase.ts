import type { Show } from '@livestall/client';
import { html, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';

/** Asks kindly, and once, whether the talk may be told of what was bought. */
export function renderTellPurchase(show: Show, words: Words): TemplateResult {
  // Where it could not be said, it is asked again.
  const tell = (yes: boolean) => () => void show.tellPurchases(yes).catch(() => undefined);
  return html`<div class="tell">
    <p>${words.term('tellAsk')}</p>
    <div class="answers">
      <button class="button" type="button" @click=${tell(true)}>${words.term('tellYes')}</button>
      <button class="button" type="button" @click=${tell(false)}>${words.term('tellNo')}</button>
    </div>
  </div>`;
}
