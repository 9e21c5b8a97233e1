import type { ChatLine } from '@livestall/client';
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { icon } from '../icons/icon.js';
import { warning } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { renderMarks } from './line-marks.js';
import { renderMenu } from './line-menu.js';
import { renderQuote } from './line-quote.js';
import { renderText } from './line-text.js';
import type { LineTools } from './line-tools.js';
import { nameOf } from './name-of.js';
import { renderSystemLine } from './system-line.js';

/** A line of the talk. What people wrote is text, each in its own direction. */
export function renderLine(line: ChatLine, tools: LineTools): TemplateResult {
  const { words, menu } = tools;
  const { id, role, own, toMe, delivery, system } = line;
  if (system) return renderSystemLine(line, system, tools);
  return html`<li
    class=${classMap({
      host: role === 'host',
      own,
      'to-me': toMe === true,
      sending: delivery === 'sending',
    })}
    part="line"
    data-id=${id}
    @contextmenu=${(event: Event) => {
      // A long press, on a phone.
      if (delivery) return;
      event.preventDefault();
      menu.toggle(line);
    }}
  >
    <div class="said">
      ${renderQuote(line, tools)}
      <p>
        <span class="name" part="name"><bdi>${nameOf(line, words)}</bdi></span
        >${renderMarks(line, words)}
        ${renderText(line, tools)}${
          delivery === 'sending'
            ? html` <span class="unseen">${words.term('chatSending')}</span>`
            : nothing
        }
      </p>
    </div>
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
