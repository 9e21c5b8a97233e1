import type { Show } from '@livestall/client';
import type { Question } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { up } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { productOf } from './render-question.js';

/** What the rows of the open questions need to do their work. */
export interface OpenTools {
  show: Show;
  words: Words;
  vote: (question: string, wanted: boolean) => void;
}

/** A question of somebody else that waits, with how many want it answered. */
export function renderOpen(question: Question, { show, words, vote }: OpenTools): TemplateResult {
  const { id, name, text, votes = 0 } = question;
  const { upvoted, upvoting } = show.mine;
  const wanted = upvoted.includes(id);
  const pending = upvoting.includes(id);
  const about = productOf(question.product, show, words);
  return html`<li class="open" part="open">
    <div class="said">
      <p class="text" part="text" dir="auto">${text}</p>
      <p class="stands">
        <bdi>${name || words.term('chatGuest')}</bdi>
        ${about === '' ? nothing : html`<span class="about-it"><bdi>${about}</bdi></span>`}
      </p>
    </div>
    <button
      class="button vote numbers ${pending ? 'pending' : ''}"
      part="vote"
      type="button"
      aria-pressed=${wanted === pending ? 'false' : 'true'}
      aria-label=${`${words.term('questionVote', text)} (${words.number(votes)})`}
      @click=${() => {
        if (!pending) vote(id, !wanted);
      }}
    >
      ${icon(up, 18)} ${words.number(votes)}
    </button>
  </li>`;
}
