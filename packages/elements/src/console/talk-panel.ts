import { html, type TemplateResult } from 'lit';
import { renderBigType, type BigType } from './big-type.js';
import type { ConsoleTools } from './console-tools.js';

/** The talk with the viewers. */
export function renderTalkPanel({ words }: ConsoleTools, big: BigType): TemplateResult {
  return html`<section class="talk" aria-labelledby="talk">
    <div class="heading">
      <h2 id="talk">${words.term('talk')}</h2>
      ${renderBigType(big, words)}
    </div>
    <stall-chat moderated named></stall-chat>
  </section>`;
}
