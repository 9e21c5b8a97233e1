import { MESSAGE_LIMIT } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { send } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { remaining } from './wait-note.js';

/** From how many letters left on they are counted. */
const COUNTED = 60;

/** How many letters a text has left; below 0 it is too long. */
export const lettersLeft = (text: string): number => MESSAGE_LIMIT - text.trim().length;

/** What stands beside a field that is written in: the letters left, once they are few, and the button that sends. */
export function renderSending(
  text: string,
  words: Words,
  {
    label,
    blocked,
    seconds = null,
  }: { label: string; blocked: boolean; seconds?: number | null | undefined },
): TemplateResult {
  const left = lettersLeft(text);
  return html`<span id="left" class="left numbers ${left < 0 ? 'over-limit' : ''}">
      ${
        seconds !== null
          ? html`<span class="wait" aria-hidden="true">${waiting(seconds, words)}</span>`
          : left > COUNTED
            ? nothing
            : renderLeft(left, words)
      }
    </span>
    ${
      text.trim() === ''
        ? nothing
        : html`<button
            class="round send"
            part="button"
            type="submit"
            aria-label=${label}
            aria-disabled=${blocked ? 'true' : 'false'}
          >
            ${icon(send)}
          </button>`
    }`;
}

/** Nobody counts hundreds of seconds down. */
function waiting(seconds: number, words: Words): string {
  return seconds > 90 ? remaining(seconds * 1_000, words) : words.term('chatSeconds', seconds);
}

function renderLeft(left: number, words: Words): TemplateResult {
  const told = left < 0 ? words.term('chatTooLong', -left) : words.term('chatLeft', left);
  return html`<span aria-hidden="true">${left}</span><span class="unseen">${told}</span>`;
}
