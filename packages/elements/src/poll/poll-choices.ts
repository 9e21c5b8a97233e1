import type { PollChoice } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { cssProperties } from '../render/css-properties.js';
import type { PollView } from './poll-view.js';

/** The choices of a poll: as buttons while one can vote, then with how many voted for each. */
export function renderChoices(
  view: PollView,
  words: Words,
  vote: (choice: string) => void,
): TemplateResult {
  const { poll, standing } = view;
  const able = standing === 'open';
  const asks = able || standing === 'then';
  return html`<ul class="choices ${asks ? '' : 'told'}" aria-label=${words.text(poll.title)}>
    ${poll.choices.map((choice) =>
      asks ? renderOpen(choice, able, words, vote) : renderResult(choice, view, words),
    )}
  </ul>`;
}

function renderOpen(
  { id, text }: PollChoice,
  able: boolean,
  words: Words,
  vote: (choice: string) => void,
): TemplateResult {
  const said = html`<bdi class="text">${words.text(text)}</bdi>`;
  return html`<li class="choice" part="choice">
    ${
      able
        ? html`<button class="face" part="button" type="button" @click=${() => vote(id)}>
            ${said}
          </button>`
        : html`<p class="face">${said}</p>`
    }
  </li>`;
}

function renderResult(
  { id, text }: PollChoice,
  { counts, own, right, votes }: PollView,
  words: Words,
): TemplateResult {
  const { share = 0 } = counts.find((one) => one.id === id) ?? {};
  // Once it is known which one was right, none else is ticked.
  const isTicked = id === (right ?? own);
  const marks = [
    id === right && words.term('pollRight'),
    id === own && words.term('pollYours'),
  ].filter(Boolean);
  return html`<li
    class="choice ${id === right ? 'right' : ''} ${id === own ? 'own' : ''}"
    part="choice"
  >
    <span class="bar" part="bar" style=${cssProperties({ transform: `scaleX(${share})` })}></span>
    <p class="face">
      ${isTicked ? icon(check, 16) : nothing}
      <span class="said">
        <bdi class="text">${words.text(text)}</bdi>
        ${marks.map((mark) => html`<span class="mark">${mark}</span>`)}
      </span>
      ${
        votes === 0
          ? nothing
          : html`<strong class="share numbers"
              >${words.number(share, { style: 'percent' })}</strong
            >`
      }
    </p>
  </li>`;
}
