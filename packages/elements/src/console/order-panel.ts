import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';

/** What keeps order and is looked for seldom: many lines at once, words that are not said, and what was done. Its scripts come when it is opened. */
export function renderOrderPanel(tools: ConsoleTools): TemplateResult {
  const { words } = tools;
  return html`<section class="order" part="order" aria-labelledby="order">
    <h2 id="order">${words.term('orderTitle')}</h2>
    <details @toggle=${bring}>
      <summary>${words.term('cleanTitle')}</summary>
      <stall-clean-up .tools=${tools}></stall-clean-up>
    </details>
    <details @toggle=${bring}>
      <summary>${words.term('wordsTitle')}</summary>
      <stall-word-lists .tools=${tools}></stall-word-lists>
    </details>
    <details @toggle=${bring}>
      <summary>${words.term('auditTitle')}</summary>
      <stall-audit-log .tools=${tools}></stall-audit-log>
    </details>
  </section>`;
}

function bring(): void {
  // What does not arrive is asked for again by the next tap.
  import('./moderation/define.js').catch(() => undefined);
}
