import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../chat/name-of.js';
import type { SaidItem } from './glance-item.js';
import type { GlanceTools } from './glance-tools.js';
import { renderQuick } from './render-quick.js';
import type { Still } from './still-list.js';

/** A line: to the host, with its answers at hand; or of the rest of the talk, where they come by a tap. */
export function renderSaid(item: Still<SaidItem>, tools: GlanceTools): TemplateResult {
  const { show, words, open, toggle, short } = tools;
  const { of, line } = item;
  const taken = show.now.redacted.includes(line.id);
  const name = nameOf(line, words);
  const opened = open === item.id || tools.answers.of(item.id) !== undefined;
  return html`<li
    class="card said of-${of} ${item.gone ? 'gone' : ''} ${taken ? 'taken' : ''}"
    part="line"
    data-piece=${item.id}
  >
    <p class="text" dir="auto">${taken ? nothing : line.text}</p>
    <p class="by"><bdi>${name}</bdi></p>
    ${
      of === 'toYou'
        ? renderQuick(item, tools)
        : html`${
            short.length === 0 || item.gone
              ? nothing
              : html`<button
                  class="button answer"
                  part="button"
                  type="button"
                  aria-label="${words.term('glanceAnswer')}: ${name}"
                  aria-expanded=${opened ? 'true' : 'false'}
                  @click=${() => toggle(item.id)}
                >
                  ${words.term('glanceAnswer')}
                </button>`
          }
          ${opened ? renderQuick(item, tools, { passes: false }) : nothing}`
    }
  </li>`;
}
