import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../icons/icon.js';
import { bin } from '../../icons/shapes.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleWords } from '../console-words.js';
import { ANSWER_LENGTH, ANSWERS_LIMIT, type ShortAnswers } from './short-answers.js';

/** The host's short answers: what there is, and a field for one more. */
export function renderOwnAnswers(
  answers: ShortAnswers,
  words: ConsoleWords,
  changed: () => void,
): TemplateResult {
  const list = answers.list(words);
  return html`<details class="own" part="answers">
    <summary>${words.term('glanceAnswers')}</summary>
    <p class="hint">${words.term('glanceAnswersHint')}</p>
    <ul>
      ${repeat(
        list,
        (text) => text,
        (text) =>
          html`<li data-piece="answer:${text}">
            <span dir="auto">${text}</span>
            <button
              class="round"
              part="button"
              type="button"
              aria-label="${words.term('throwOut')}: ${text}"
              @click=${() => {
                answers.remove(text, words);
                changed();
              }}
            >
              ${icon(bin)}
            </button>
          </li>`,
      )}
    </ul>
    ${
      list.length >= ANSWERS_LIMIT
        ? nothing
        : html`<form
            @submit=${(event: SubmitEvent) => {
              event.preventDefault();
              const field = (event.currentTarget as HTMLFormElement).querySelector('input');
              if (!field) return;
              answers.add(field.value, words);
              field.value = '';
              changed();
            }}
          >
            <input
              aria-label=${words.term('glanceAnswerField')}
              placeholder=${words.term('glanceAnswerField')}
              maxlength=${ANSWER_LENGTH}
              autocomplete="off"
              .enterKeyHint=${'done'}
              dir="auto"
            />
            <button class="button" part="button" type="submit">${words.term('add')}</button>
          </form>`
    }
    ${
      answers.usual
        ? nothing
        : html`<button
            class="button"
            part="button"
            type="button"
            @click=${() => {
              answers.reset();
              changed();
            }}
          >
            ${words.term('glanceUsual')}
          </button>`
    }
  </details>`;
}
