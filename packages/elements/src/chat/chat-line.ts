import type { ChatLine } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { PersonMeasure } from '../events/moderate-event.js';
import { icon } from '../icons/icon.js';
import { bin, dots, warning } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { nameOf } from './name-of.js';

/** What the buttons of a line do. */
export interface LineTools {
  words: Words;
  retry: (line: ChatLine) => void;
  discard: (line: ChatLine) => void;
  /** Present for those who may remove lines. */
  moderate?: {
    /** The line whose menu is open. */
    open: string | null;
    /** The line whose button is the tab stop: all of them together are one. */
    stop: string | undefined;
    toggle: (line: ChatLine) => void;
    redact: (line: ChatLine) => void;
    /** Keeps whoever said it from writing. */
    measure: (line: ChatLine, measure: PersonMeasure) => void;
  };
}

/** A line of the talk. What people wrote is text, each in its own direction. */
export function renderLine(line: ChatLine, tools: LineTools): TemplateResult {
  const { words, moderate } = tools;
  const { role, own, delivery } = line;
  return html`<li
    class=${classMap({ host: role === 'host', own, sending: delivery === 'sending' })}
    part="line"
    @contextmenu=${(event: Event) => {
      // A long press, on a phone.
      if (!moderate || delivery) return;
      event.preventDefault();
      moderate.toggle(line);
    }}
  >
    <p class="said">
      <span class="name" part="name"><bdi>${nameOf(line, words)}</bdi></span
      >${renderMark(line, words)} <span class="text" part="text" dir="auto">${line.text}</span>${
        delivery === 'sending'
          ? html` <span class="unseen">${words.term('chatSending')}</span>`
          : nothing
      }
    </p>
    ${line.held ? html`<p class="held">${words.term(line.held === 'waiting' ? 'chatHeld' : 'chatRefused')}</p>` : nothing}
    ${delivery === 'failed' ? renderFailure(line, tools) : nothing}
    ${delivery || line.held ? nothing : renderMenu(line, tools)}
  </li>`;
}

/** What was not sent, in one row: lines that wait for a hand do not stand in the way of new ones. */
export function renderUnsent(
  count: number,
  words: Words,
  open: boolean,
  toggle: () => void,
): TemplateResult {
  return html`<li class="unsent" part="line">
    <button
      class="button"
      part="button"
      type="button"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${toggle}
    >
      ${icon(warning, 18)} ${words.term('chatUnsent', count)}
    </button>
  </li>`;
}

function renderMark({ role }: ChatLine, words: Words): TemplateResult | typeof nothing {
  if (role !== 'host' && role !== 'moderator') return nothing;
  const term = role === 'host' ? 'chatHost' : 'chatModerator';
  return html` <span class="mark" part="mark">${words.term(term)}</span>`;
}

function renderFailure(line: ChatLine, { words, retry, discard }: LineTools): TemplateResult {
  const why = line.error && words.why(line.error);
  return html`<p class="why" role="alert">
      ${words.term('chatFailed')}${why === undefined ? nothing : html`. <span dir="auto">${why}</span>`}
    </p>
    <p class="acts">
      <button class="button" part="button" type="button" @click=${() => retry(line)}>
        ${words.term('chatRetry')}
      </button>
      <button class="button" part="button" type="button" @click=${() => discard(line)}>
        ${words.term('chatDiscard')}
      </button>
    </p>`;
}

function renderMenu(
  line: ChatLine,
  { words, moderate }: LineTools,
): TemplateResult | typeof nothing {
  if (!moderate) return nothing;
  const open = moderate.open === line.id;
  return html`<button
      class="round menu"
      part="button"
      type="button"
      tabindex=${moderate.stop === line.id ? 0 : -1}
      data-line=${line.id}
      aria-label="${words.term('more')}: ${nameOf(line, words)}"
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => moderate.toggle(line)}
    >
      ${icon(dots)}
    </button>
    ${
      open
        ? html`<p class="acts">
            <button
              class="button remove"
              part="button"
              type="button"
              @click=${() => moderate.redact(line)}
            >
              ${icon(bin)} ${words.term('chatRemove')}
            </button>
            ${line.role === 'viewer' && !line.own ? renderMeasures(line, words, moderate.measure) : nothing}
          </p>`
        : nothing
    }`;
}

const MEASURES = [
  { measure: 'mute', term: 'chatMute' },
  { measure: 'ban', term: 'chatBan' },
  { measure: 'shadow', term: 'chatHide' },
] as const;

function renderMeasures(
  line: ChatLine,
  words: Words,
  take: (line: ChatLine, measure: PersonMeasure) => void,
): TemplateResult[] {
  return MEASURES.map(
    ({ measure, term }) =>
      html`<button class="button" part="button" type="button" @click=${() => take(line, measure)}>
        ${words.term(term)}
      </button>`,
  );
}
