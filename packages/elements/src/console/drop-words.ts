import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConsoleTools } from './console-tools.js';
import type { DropLine } from './drop-line.js';

/** What is said of a drop: what it gives, its name, and how it stands. */
export function renderDropWords(
  { gives, title, notes, early, stands }: DropLine,
  { words }: ConsoleTools,
): TemplateResult {
  const tooEarly = early ? words.term('dropEarly', words.number(early)) : '';
  return html`<p class="gives">${gives}</p>
    <div class="about" tabindex=${ifDefined(stands === 'over' ? -1 : undefined)}>
      <h3>${title}</h3>
      <p class="hint numbers">${[...notes, tooEarly].filter(Boolean).join(' · ')}</p>
    </div>`;
}
