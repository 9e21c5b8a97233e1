import type { Show } from '@livestall/client';
import type { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { formatCountdown } from '../time/countdown.js';
import type { StallState } from '../live-stall/stall-state.js';

/** A show that begins within this time counts down, in milliseconds. */
const COUNTDOWN_MS = 24 * 3_600_000;

/** Milliseconds until a scheduled show begins; `null` where it is not scheduled or has no time. */
export function untilStart(show: Show): number | null {
  const { status, info } = show.now;
  return status !== 'scheduled' || info.startsAt === undefined
    ? null
    : info.startsAt - show.serverTime();
}

/** What is said in the middle while there is no live picture: waiting, thanks, or why it cannot open. */
export function renderCard(
  show: Show | null,
  state: StallState,
  words: Words,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (state === 'scheduled' && show) return renderScheduled(show, words);
  if (state === 'ended') return card(words.term('endedTitle'), words.term('endedText'));
  return state === 'error' ? renderError(show?.error ?? null, words, retry) : nothing;
}

/** Why the stall cannot open, and what to do about it. */
export function renderError(
  error: StallError | null,
  words: Words,
  retry: () => void,
): TemplateResult {
  switch (error?.code) {
    case 'not-found':
      return card(words.term('notFoundTitle'), words.term('notFoundText'));
    case 'origin-refused':
      return card(words.term('refusedTitle'), words.term('refusedText'));
    default:
      return card(
        words.term('cannotOpenTitle'),
        error ? words.why(error) : '',
        html`<button class="button" type="button" @click=${retry}>
          ${words.term('tryAgain')}
        </button>`,
      );
  }
}

function renderScheduled(show: Show, words: Words): TemplateResult {
  const { title, startsAt } = show.now.info;
  const until = untilStart(show);
  if (until === null || startsAt === undefined || until <= 0) {
    return card(words.text(title), words.term('startsSoon'));
  }
  const when = words.date(new Date(startsAt), { dateStyle: 'full', timeStyle: 'short' });
  return card(
    words.text(title),
    words.term('startsAt', when),
    until > COUNTDOWN_MS
      ? undefined
      : html`<p class="countdown numbers" role="timer">${formatCountdown(until)}</p>`,
  );
}

function card(title: string, text: string, more?: TemplateResult): TemplateResult {
  return html`<div class="card" part="card">
    <h2>${title}</h2>
    <p>${text}</p>
    ${more ?? nothing}
  </div>`;
}
