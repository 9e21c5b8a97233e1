import { html, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { bin, pencil } from '../../icons/shapes.js';
import type { ConsoleWords } from '../console-words.js';

/** One of a list of drafts, with the buttons that change it and throw it out. */
export function renderDraftLine(
  what: TemplateResult,
  { name, change, remove }: { name: string; change: () => void; remove: () => void },
  words: ConsoleWords,
): TemplateResult {
  const act = (label: string, shape: typeof pencil, run: () => void) =>
    html`<button
      class="round ${shape === pencil ? 'change' : ''}"
      part="button"
      type="button"
      aria-label="${label}: ${name}"
      @click=${run}
    >
      ${icon(shape)}
    </button>`;
  return html`<li class="item">
    <span class="what">${what}</span>
    <span class="order">
      ${act(words.term('change'), pencil, change)} ${act(words.term('throwOut'), bin, remove)}
    </span>
  </li>`;
}
