import { html, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { clock } from './clock.js';
import type { ControlsView } from './controls-view.js';

/**
 * Where a player is: a recording's time; live, or the way back there.
 *
 * @param held The place under a thumb, or `null`.
 */
export function renderPlace(
  view: ControlsView,
  held: number | null,
  words: Words,
  toLive: () => void,
): TemplateResult {
  const at = held ?? view.at;
  if (!view.live) {
    return html`<p class="time numbers" aria-hidden="true">
      ${clock(at - view.from)} / ${clock(view.to - view.from)}
    </p>`;
  }
  if (view.atLive && held === null) {
    return html`<p class="live"><span class="dot"></span> ${words.term('live')}</p>`;
  }
  return html`<button class="live away" type="button" @click=${toLive}>
    <span class="dot"></span> ${words.term('backToLive')}
    <span class="numbers">−${clock(view.to - at)}</span>
  </button>`;
}
