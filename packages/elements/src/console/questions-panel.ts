import type { Question, ShownQuestion } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import { renderBigType, type BigType } from './big-type.js';
import type { ConsoleTools } from './console-tools.js';
import { openQuestions } from './open-questions.js';
import { renderAct } from './render-act.js';
import { renderAnswered } from './render-answered.js';
import { renderAsker } from './render-asker.js';
import { renderVotes } from './render-votes.js';
import { renderWrite, renderWritten, type WrittenTools } from './render-written.js';

/** What viewers ask: the one that is being answered, and those that wait, the most wanted first. */
export function renderQuestionsPanel(
  tools: ConsoleTools,
  written: WrittenTools & BigType,
): TemplateResult {
  const { host, show, words } = tools;
  const { question } = show.now;
  const { list, behind } = written.desk.order.arrange(openQuestions(show, host.backstage));
  const more = (host.backstage?.questionsOpen ?? 0) - list.length;
  return html`<section class="questions" part="questions" aria-labelledby="questions">
    <div class="heading">
      <h2 id="questions" tabindex="-1">${words.term('questions')}</h2>
      ${renderBigType(written, words)}
    </div>
    ${question ? renderShown(question, tools, written) : nothing}
    ${
      behind
        ? html`<button
            class="button updated"
            part="button"
            type="button"
            @click=${() => written.desk.renew()}
          >
            ${words.term('questionsUpdated')}
          </button>`
        : nothing
    }
    ${
      list.length === 0
        ? html`<p class="hint">${words.term('noQuestions')}</p>`
        : html`<ul>
            ${repeat(
              list,
              ({ id }) => id,
              (one, index) => renderQuestion(one, `question-${index}`, { tools, written }),
            )}
          </ul>`
    }
    ${more > 0 ? html`<p class="hint">${words.term('questionsMore', more)}</p>` : nothing}
    ${renderAnswered(tools)}
  </section>`;
}

function renderShown(
  question: ShownQuestion,
  tools: ConsoleTools,
  written: WrittenTools,
): TemplateResult {
  const { id, text } = question;
  const { host, words } = tools;
  const leads = host.session?.role !== 'moderator';
  return html`<div class="asked now" part="question-shown">
    <p class="hint">${words.term('answering')}</p>
    <p class="text" dir="auto">${words.text(text)}</p>
    ${renderAsker(question, tools)}
    <p class="acts">
      ${renderAct({ act: 'question.remove', question: id }, { term: 'removeQuestion' }, tools)}
      ${renderWrite(id, tools, written)}
      ${leads ? renderAct({ act: 'question.close', question: id }, { term: 'answered', accent: true }, tools) : nothing}
    </p>
    ${renderWritten(id, tools, written)}
  </div>`;
}

function renderQuestion(
  question: Question,
  place: string,
  { tools, written }: { tools: ConsoleTools; written: WrittenTools },
): TemplateResult {
  const { id, text, votes = 0 } = question;
  const { host, show, words, steady } = tools;
  const able = show.now.status === 'live' && host.session?.role !== 'moderator';
  // What is taken up lets the next one move up, which nobody has read.
  steady.see(place, id);
  return html`<li class="asked" data-piece="question-${id}">
    <p class="text" dir="auto">${text}</p>
    ${renderAsker(question, tools, renderVotes(votes, words))}
    <p class="acts">
      ${renderAct({ act: 'question.close', question: id }, { term: 'passQuestion', place }, tools)}
      ${renderWrite(id, tools, written)}
      ${able ? renderAct({ act: 'question.show', question: id }, { term: 'answerNow', accent: true, place }, tools) : nothing}
    </p>
    ${renderWritten(id, tools, written)}
  </li>`;
}
