import type { Question, ShownQuestion } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import { renderBigType, type BigType } from './big-type.js';
import type { ConsoleTools } from './console-tools.js';
import { renderAct } from './render-act.js';

/** What viewers ask: the one that is being answered, and those that wait. */
export function renderQuestionsPanel(tools: ConsoleTools, big: BigType): TemplateResult {
  const { host, show, words } = tools;
  const { question } = show.now;
  const open = host.backstage?.questions ?? [];
  const more = (host.backstage?.questionsOpen ?? 0) - open.length;
  return html`<section class="questions" part="questions" aria-labelledby="questions">
    <div class="heading">
      <h2 id="questions">${words.term('questions')}</h2>
      ${renderBigType(big, words)}
    </div>
    ${
      question
        ? html`<div class="asked now" part="question-shown">
            <p class="hint">${words.term('answering')}</p>
            <p class="text" dir="auto">${words.text(question.text)}</p>
            ${renderAsker(question, tools)}
            ${
              host.session?.role === 'moderator'
                ? nothing
                : renderAct(
                    { act: 'question.close', question: question.id },
                    { term: 'answered', accent: true },
                    tools,
                  )
            }
          </div>`
        : nothing
    }
    ${
      open.length === 0
        ? html`<p class="hint">${words.term('noQuestions')}</p>`
        : html`<ul>
            ${repeat(
              open,
              ({ id }) => id,
              (one) => renderQuestion(one, tools),
            )}
          </ul>`
    }
    ${more > 0 ? html`<p class="hint">${words.term('questionsMore', more)}</p>` : nothing}
  </section>`;
}

function renderQuestion(question: Question, tools: ConsoleTools): TemplateResult {
  const { id, text } = question;
  const { host, show } = tools;
  const able = show.now.status === 'live' && host.session?.role !== 'moderator';
  return html`<li class="asked">
    <p class="text" dir="auto">${text}</p>
    ${renderAsker(question, tools)}
    <p class="acts">
      ${renderAct({ act: 'question.close', question: id }, { term: 'passQuestion' }, tools)}
      ${able ? renderAct({ act: 'question.show', question: id }, { term: 'answerNow', accent: true }, tools) : nothing}
    </p>
  </li>`;
}

/** Who asked, and about what: of goods that are gone nothing is said. */
function renderAsker(
  { name, product }: ShownQuestion,
  { show, words }: ConsoleTools,
): TemplateResult {
  const title = product === undefined ? '' : words.text(show.catalog.get(product)?.title);
  return html`<p class="hint">
    <bdi>${words.text(name) || words.term('chatGuest')}</bdi>${
      title === '' ? nothing : html` · <bdi>${title}</bdi>`
    }
  </p>`;
}
