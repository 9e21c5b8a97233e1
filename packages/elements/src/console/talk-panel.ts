import { html, type TemplateResult } from 'lit';
import { renderBigType, type BigType } from './big-type.js';
import type { ConsoleTools } from './console-tools.js';
import { renderHeldPanel } from './held-panel.js';
import { renderReportsPanel } from './reports-panel.js';
import { renderRulesPanel } from './rules-panel.js';

/** The talk with the viewers. */
export function renderTalkPanel(tools: ConsoleTools, big: BigType): TemplateResult {
  const { words } = tools;
  return html`<section class="talk" aria-labelledby="talk">
    <div class="heading">
      <h2 id="talk">${words.term('talk')}</h2>
      ${renderBigType(big, words)}
    </div>
    ${renderRulesPanel(tools)} ${renderHeldPanel(tools)} ${renderReportsPanel(tools)}
    <stall-chat moderated named></stall-chat>
  </section>`;
}
