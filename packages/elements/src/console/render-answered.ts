import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';
import { renderAct } from './render-act.js';
import { renderAsker } from './render-asker.js';

/** Folded away below the questions: those that everybody can read with their answers, the last first; each can be removed. */
export function renderAnswered(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { show, words, steady } = tools;
  const { answers = [], question: shown } = show.now;
  const list = answers.filter(({ question }) => question.id !== shown?.id).toReversed();
  if (list.length === 0) return nothing;
  return html`<details data-piece="answered">
    <summary tabindex="0">
      ${words.term('answeredQuestions')}
      <span class="hint numbers">${words.number(list.length)}</span>
    </summary>
    <ul>
      ${repeat(
        list,
        ({ question }) => question.id,
        ({ question }, index) => {
          const place = `answered-${index}`;
          // What is removed lets the next one move up.
          steady.see(place, question.id);
          return html`<li class="asked" data-piece="answered-${question.id}">
            <p class="text" dir="auto">${question.text}</p>
            ${renderAsker(question, tools)}
            <p class="acts">
              ${renderAct(
                { act: 'question.remove', question: question.id },
                { term: 'removeQuestion', place },
                tools,
              )}
            </p>
          </li>`;
        },
      )}
    </ul>
  </details>`;
}
