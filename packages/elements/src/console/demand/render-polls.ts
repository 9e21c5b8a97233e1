import { html, nothing, type TemplateResult } from 'lit';
import { allVotes } from '../../poll/poll-counts.js';
import { cssProperties } from '../../render/css-properties.js';
import { repeat } from '../../render/repeat.js';
import type { ConsoleWords } from '../console-words.js';
import type { AskedPoll } from './demand-polls.js';

/** What viewers voted for where they were asked what they would order. */
export function renderPolls(
  polls: readonly AskedPoll[],
  words: ConsoleWords,
): TemplateResult | typeof nothing {
  if (polls.length === 0) return nothing;
  return html`<h3 id="polls">${words.term('demandPolls')}</h3>
    <ol aria-labelledby="polls">
      ${repeat(
        polls,
        ({ show = '', id }) => `${show} ${id}`,
        (poll) => renderOne(poll, words),
      )}
    </ol>`;
}

function renderOne(
  { title: asked, choices, counts, openedAt }: AskedPoll,
  words: ConsoleWords,
): TemplateResult {
  const title = words.text(asked);
  const when = words.date(new Date(openedAt), { dateStyle: 'medium', timeStyle: 'short' });
  return html`<li part="poll">
    <p class="name">
      <bdi>${title}</bdi>
      <small class="hint">${when} · ${words.term('votesCounted', allVotes(counts))}</small>
    </p>
    <ul class="choices" aria-label=${title}>
      ${choices.map(({ text }, index) => {
        const { votes = 0, share = 0 } = counts[index] ?? {};
        return html`<li class="choice" part="choice">
          <span
            class="bar"
            part="bar"
            style=${cssProperties({ transform: `scaleX(${share})` })}
          ></span>
          <bdi class="text">${words.text(text)}</bdi>
          <span class="votes">${words.number(votes)}</span>
          <strong class="share">${words.number(share, { style: 'percent' })}</strong>
        </li>`;
      })}
    </ul>
  </li>`;
}
