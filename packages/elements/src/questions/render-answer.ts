import type { Show } from '@livestall/client';
import type { Answer } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check, goBack } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { productOf } from './render-question.js';

/** What an answer needs to be read, and to be jumped to. */
export interface AnswerTools {
  show: Show;
  words: Words;
  /** From which moment on the picture can be had; `Infinity`: from none. */
  from: number;
  jump: (moment: number) => void;
}

/** A question that was answered, with its answer. */
export function renderAnswered(answer: Answer, tools: AnswerTools): TemplateResult {
  const { name, text, product } = answer.question;
  const { show, words } = tools;
  const about = productOf(product, show, words);
  return html`<li part="answered" tabindex="-1">
    <p class="text" part="text" dir="auto">${text}</p>
    <p class="stands">
      <bdi>${name || words.term('chatGuest')}</bdi>
      ${about === '' ? nothing : html`<span class="about-it"><bdi>${about}</bdi></span>`}
    </p>
    ${renderAnswer(answer, tools)}
  </li>`;
}

/** What was written, and the way to what was said; where the picture reaches no more, that it was said. */
export function renderAnswer(
  { question, at, aloud, message }: Answer,
  { words, from, jump }: AnswerTools,
): TemplateResult {
  return html`${
    message
      ? html`<div class="answer" part="answer">
          <p class="stands">
            <bdi class="whom">${message.name || words.term('chatHost')}</bdi>
            <span>${words.term('questionWritten')}</span>
          </p>
          <p class="text" dir="auto">${message.text}</p>
        </div>`
      : nothing
  }
  ${
    aloud
      ? at >= from
        ? html`<p class="acts">
            <button
              class="button"
              part="button"
              type="button"
              aria-label=${words.term('questionJumpTo', question.text)}
              @click=${() => jump(at)}
            >
              ${icon(goBack, 18)} ${words.term('questionJump')}
            </button>
          </p>`
        : html`<p class="stands">
            <span class="aloud"
              >${icon(check, 16)}
              ${words.term(from === Infinity ? 'questionAloud' : 'questionOutOfReach')}</span
            >
          </p>`
      : nothing
  }`;
}
