import { html, type TemplateResult } from 'lit';
import { bringModeration } from './bring-moderation.js';
import type { ConsoleTools } from './console-tools.js';

/** What keeps order and is looked for seldom: many lines at once, words that are not said, and what was done. Its scripts come when it is opened. */
export function renderOrderPanel(tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  return html`<section class="order" part="order" aria-labelledby="order">
    <h2 id="order">${words.term('orderTitle')}</h2>
    <details @toggle=${bringModeration}>
      <summary>${words.term('cleanTitle')}</summary>
      <stall-clean-up .tools=${tools}></stall-clean-up>
    </details>
    <details @toggle=${bringModeration}>
      <summary>${words.term('wordsTitle')}</summary>
      <stall-word-lists .tools=${tools}></stall-word-lists>
    </details>
    <details @toggle=${bringModeration}>
      <summary>${words.term('auditTitle')}</summary>
      <stall-audit-log .tools=${tools}></stall-audit-log>
    </details>
  </section>`;
}
