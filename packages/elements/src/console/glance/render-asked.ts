import { html, nothing, type TemplateResult } from 'lit';
import { renderAct } from '../render-act.js';
import { renderVotes } from '../render-votes.js';
import type { AskedItem } from './glance-item.js';
import type { GlanceTools } from './glance-tools.js';
import { renderQuick } from './render-quick.js';
import type { Still } from './still-list.js';

/** A question: "answering now" by one tap, answered in writing by another. */
export function renderAsked(item: Still<AskedItem>, tools: GlanceTools): TemplateResult {
  const { host, show, words } = tools;
  const { question, votes, shown } = item;
  const title =
    question.product === undefined ? '' : words.text(show.catalog.get(question.product)?.title);
  const leads = host.session?.role !== 'moderator';
  return html`<li
    class="card ask ${shown ? 'now' : ''} ${item.gone ? 'gone' : ''}"
    part=${shown ? 'question-shown' : 'question'}
    data-piece=${item.id}
  >
    ${shown ? html`<p class="label">${words.term('answering')}</p>` : nothing}
    <p class="text" dir="auto">${question.text}</p>
    <p class="by">
      <span>
        ${renderVotes(votes, words)}
        <bdi>${words.text(question.name) || words.term('chatGuest')}</bdi>${
          title === '' ? nothing : html` · <bdi>${title}</bdi>`
        }
      </span>
    </p>
    ${
      shown
        ? renderQuick(item, tools, {
            answers: [],
            passes: false,
            first: leads
              ? renderAct(
                  { act: 'question.close', question: item.id },
                  { term: 'answered', accent: true },
                  tools,
                )
              : nothing,
          })
        : renderQuick(item, tools, {
            first:
              leads && show.now.status === 'live'
                ? renderAct(
                    { act: 'question.show', question: item.id },
                    { term: 'answerNow', accent: true },
                    tools,
                  )
                : nothing,
          })
    }
  </li>`;
}
