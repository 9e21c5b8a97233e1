import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from './console-tools.js';

/** Asks once more. The safe answer comes first and has the focus; Escape gives it too. */
export function renderQuestion(
  question: Question | null,
  answer: (yes: boolean) => void,
): TemplateResult | typeof nothing {
  if (!question) return nothing;
  return html`<dialog part="question" aria-labelledby="question" @close=${() => answer(false)}>
    <h2 id="question">${question.title}</h2>
    <p>${question.text}</p>
    <div class="answers">
      <button class="button" part="button" type="button" @click=${() => answer(false)}>
        ${question.no}
      </button>
      <button class="button yes" part="button" type="button" @click=${() => answer(true)}>
        ${question.yes}
      </button>
    </div>
  </dialog>`;
}
