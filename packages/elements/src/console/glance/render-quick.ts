import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { check, warning } from '../../icons/shapes.js';
import type { Answer } from './answers.js';
import type { GlanceItem } from './glance-item.js';
import type { GlanceTools } from './glance-tools.js';
import type { Still } from './still-list.js';

/** What one tap says, and how the button has it. */
export interface QuickAnswer {
  text: string;
  drawn: TemplateResult | string;
}

/** What one tap says to an item. */
export interface QuickAnswers {
  /** Default: the host's short answers. */
  answers?: readonly QuickAnswer[];
  /** What goes before them: the one thing to do. */
  first?: TemplateResult | typeof nothing;
  /** Whether it can be put away. Default: yes. */
  passes?: boolean;
}

/** The buttons of an item, each of which is one tap; or what became of it. */
export function renderQuick(
  item: Still<GlanceItem>,
  tools: GlanceTools,
  { answers = tools.short.map(asItIs), first = nothing, passes = true }: QuickAnswers = {},
): TemplateResult {
  const { words, say, finish } = tools;
  const answer = tools.answers.of(item.id) ?? writtenOf(item, tools);
  if (answer && !item.gone) return renderAnswer(item, answer, tools);
  if (item.gone) {
    return html`<p class="acts state" tabindex="-1">${icon(check)} ${words.term('glanceDone')}</p>`;
  }
  return html`<div class="acts">
    ${first}
    ${
      answers.length === 0
        ? html`<span class="quick"></span>`
        : html`<div class="quick" role="group" aria-label=${words.term('glanceAnswers')}>
            ${answers.map(
              ({ text, drawn }) =>
                html`<button
                  class="button"
                  part="button"
                  type="button"
                  @click=${() => say(item, text)}
                >
                  <span dir="auto">${drawn}</span>
                </button>`,
            )}
          </div>`
    }
    ${
      passes
        ? html`<button
            class="round"
            part="button"
            type="button"
            aria-label=${words.term('glancePass')}
            @click=${() => finish(item)}
          >
            ${icon(check, 26)}
          </button>`
        : nothing
    }
  </div>`;
}

/** A question's answer in writing on its way. What keeps it stands over the console, as of any act. */
function writtenOf({ of, id }: GlanceItem, { acts }: GlanceTools): Answer | undefined {
  if (of !== 'questions') return undefined;
  const act = acts.pending({ act: 'question.answer', question: id, text: '' });
  return act?.act === 'question.answer' ? act : undefined;
}

/** An answer on its way, or what kept it. */
function renderAnswer(
  item: GlanceItem,
  { text, error }: Answer,
  { words, show, answers, again }: GlanceTools,
): TemplateResult {
  if (!error) {
    return html`<p class="acts state" role="status">
      ${words.term('chatSending')} <bdi>${text}</bdi>
    </p>`;
  }
  return html`<div class="acts state wrong">
    <p role="alert">
      ${icon(warning)} ${words.term('chatFailed')}: <span dir="auto">${words.why(error)}</span>
    </p>
    <button class="button" part="button" type="button" @click=${() => again(item)}>
      ${words.term('chatRetry')}
    </button>
    <button
      class="button"
      part="button"
      type="button"
      @click=${() => answers.drop(item.id, show.chat)}
    >
      ${words.term('chatDiscard')}
    </button>
  </div>`;
}

function asItIs(text: string): QuickAnswer {
  return { text, drawn: text };
}
