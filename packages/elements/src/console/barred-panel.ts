import type { BarredPerson } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import { bringModeration } from './bring-moderation.js';
import type { ConsoleTools } from './console-tools.js';
import { renderAct } from './render-act.js';
import { newestLine } from './whom-said.js';

/** How each is kept from writing. */
export const BAR_TERMS = { mute: 'isMuted', ban: 'isBanned', shadow: 'isShadowed' } as const;

/** Who may write nothing in the shows of this seller, and the way back for each and for all that are listed. */
export function renderBarredPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, words } = tools;
  const { barred = [], barredCount = barred.length } = host.backstage ?? {};
  if (barred.length === 0) return nothing;
  return html`<section class="barred" part="barred" aria-labelledby="barred">
    <h2 id="barred">
      ${words.term('barredTitle')} <small class="hint numbers">${words.number(barredCount)}</small>
    </h2>
    ${barred.length > 1 ? renderFreeAll(barred, tools) : nothing}
    <ul>
      ${repeat(
        barred,
        ({ person }) => person,
        (one, index) => renderBarred(one, `barred-${index}`, tools),
      )}
    </ul>
    ${
      barredCount > barred.length
        ? html`<details @toggle=${bringModeration}>
            <summary>${words.term('auditOlder')}</summary>
            <stall-barred-list .tools=${tools}></stall-barred-list>
          </details>`
        : nothing
    }
  </section>`;
}

/** One of them. @param place Where it stands in its list, for `steady`. */
export function renderBarred(
  { person, sender, name, kind, until, at, by }: BarredPerson,
  place: string,
  tools: ConsoleTools,
): TemplateResult {
  const { show, words, steady } = tools;
  const line = name === '' ? newestLine(sender, show) : undefined;
  steady.see(place, person);
  const time = words.date(new Date(until ?? at), { dateStyle: 'short', timeStyle: 'short' });
  return html`<li data-piece="barred-${person}">
    <p>
      <bdi>${name || words.term('chatGuest')}</bdi>
      ${line === undefined ? nothing : html`<q dir="auto">${line}</q>`}
      <small class="hint">
        ${words.term(BAR_TERMS[kind])} ·
        <span class="numbers">${until === undefined ? time : words.term('barUntil', time)}</span>
        ${by === '' ? nothing : html`· <bdi>${by}</bdi>`}
      </small>
    </p>
    ${renderAct({ act: 'person.free', sender: person }, { term: 'freeOne', place }, tools)}
  </li>`;
}

/** After a raid nobody frees hundreds by hand: those that are listed go together, and the next come up. */
function renderFreeAll(barred: readonly BarredPerson[], tools: ConsoleTools): TemplateResult {
  const place = 'barred-all';
  const senders = barred.map(({ person }) => person);
  tools.steady.see(place, senders.join());
  const label = tools.words.term('freeMany', senders.length);
  return html`<p class="acts">
    ${renderAct({ act: 'person.free-many', senders }, { term: 'freeOne', label, place }, tools)}
  </p>`;
}
