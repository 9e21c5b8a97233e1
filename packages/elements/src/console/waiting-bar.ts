import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { cross, cloudOff } from '../icons/shapes.js';
import { repeat } from '../render/repeat.js';
import { actName } from './act-name.js';
import type { ConsoleTools } from './console-tools.js';
import { isStale } from './waiting-acts.js';

/** What waits for the network: it is done when that is back, or asked about where it waited too long. */
export function renderWaiting(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, acts, words, goneSince } = tools;
  const { list } = acts.waiting;
  if (list.length === 0) return nothing;
  const back = goneSince === null;
  return html`<ul class="waiting" part="waiting" aria-label=${words.term('waiting')}>
    ${repeat(
      list,
      (one) => one,
      (one) => {
        const stale = isStale(one, Date.now());
        const name = actName(one.act, words, host);
        return html`<li>
          ${icon(cloudOff, 24)}
          <p>${words.term(stale && back ? 'waitingAsks' : 'waitingFor', name)}</p>
          ${
            stale && back
              ? html`<button
                  class="button"
                  part="button"
                  type="button"
                  @click=${() => tools.act(one.act)}
                >
                  ${words.term('waitingSend')}
                </button>`
              : nothing
          }
          <button
            class="round"
            part="button"
            type="button"
            aria-label="${words.term('waitingForget')}: ${name}"
            @click=${() => acts.forget(one.act)}
          >
            ${icon(cross)}
          </button>
        </li>`;
      },
    )}
  </ul>`;
}
