import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { back, check } from '../icons/shapes.js';
import { repeat } from '../render/repeat.js';
import { actName } from './act-name.js';
import type { ConsoleTools } from './console-tools.js';
import { canUndo } from './last-acts.js';

/** For how long the bar at the bottom offers to take back, in milliseconds; the list does longer. */
export const BAR_MS = 10_000;

/** The last act, and the way back, under the thumb for some seconds. */
export function renderUndoBar({
  host,
  acts,
  words,
}: ConsoleTools): TemplateResult | typeof nothing {
  const done = acts.last.newest(Date.now(), BAR_MS);
  if (!done) return nothing;
  return html`<div class="undo" part="undo">
    ${icon(check, 24)}
    <p role="status">${words.term('done', actName(done.act, words, host))}</p>
    <button class="button" part="button" type="button" @click=${() => acts.undo(done, host)}>
      ${words.term('undo')}
    </button>
  </div>`;
}

/** What was done last, each with the way back while there is one. */
export function renderLastActs({
  host,
  acts,
  words,
}: ConsoleTools): TemplateResult | typeof nothing {
  const { list } = acts.last;
  if (list.length === 0) return nothing;
  const t = Date.now();
  return html`<details class="last" part="last">
    <summary>${words.term('lastActs')}</summary>
    <ul>
      ${repeat(
        list,
        ({ act }) => act,
        (done) =>
          html`<li>
            <span>
              ${done.undone ? html`<s>${actName(done.act, words, host)}</s>` : actName(done.act, words, host)}
              <span class="hint numbers"
                >${words.date(new Date(done.at), { timeStyle: 'short' })}</span
              >
            </span>
            ${
              canUndo(done, t)
                ? html`<button
                    class="button"
                    part="button"
                    type="button"
                    @click=${() => acts.undo(done, host)}
                  >
                    ${icon(back)} ${words.term('undo')}
                  </button>`
                : done.undone
                  ? html`<span class="hint">${words.term('undone')}</span>`
                  : nothing
            }
          </li>`,
      )}
    </ul>
  </details>`;
}
