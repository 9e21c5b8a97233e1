import type { Show } from '@livestall/client';
import type { Wished } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { bell, check } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { WishController } from './wish-controller.js';

/** What the button needs to do its work. */
export interface TellMeTools {
  show: Show;
  words: Words;
  wishing: WishController;
  /** What it is called to screen readers, where the word on it is not enough. */
  label?: string;
}

/** The button that asks to be told, and then says that it was heard. */
export function renderTellMe(
  wished: Wished,
  { show, words, wishing, label }: TellMeTools,
): TemplateResult {
  const state = wishing.state(wished, show);
  const told = state.at === 'told';
  const word = words.term(told ? 'willTell' : 'tellMe');
  return html`<button
      class="button"
      part="tell-me"
      type="button"
      aria-disabled=${told || state.at === 'asking' ? 'true' : 'false'}
      aria-label=${told || label === undefined ? word : label}
      @click=${() => void wishing.ask(wished, show)}
    >
      ${icon(told ? check : bell, 18)} ${word}
    </button>
    ${state.at === 'failed' ? html`<p class="failed" role="alert">${words.why(state.error)}</p>` : nothing}`;
}
