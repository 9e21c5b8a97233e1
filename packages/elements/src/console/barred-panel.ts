import type { BarredPerson } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import type { ConsoleTools } from './console-tools.js';
import { renderAct } from './render-act.js';

const KINDS = { mute: 'isMuted', ban: 'isBanned', shadow: 'isShadowed' } as const;

/** Who may write nothing in the shows of this seller, and the way back for each. */
export function renderBarredPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, words } = tools;
  const { barred = [] } = host.backstage ?? {};
  if (barred.length === 0) return nothing;
  return html`<section class="barred" part="barred" aria-labelledby="barred">
    <h2 id="barred">${words.term('barredTitle')}</h2>
    <ul>
      ${repeat(
        barred,
        ({ person }) => person,
        (one, index) => renderBarred(one, `barred-${index}`, tools),
      )}
    </ul>
  </section>`;
}

function renderBarred(
  { person, name, kind, until, at, by }: BarredPerson,
  place: string,
  tools: ConsoleTools,
): TemplateResult {
  const { words, steady } = tools;
  steady.see(place, person);
  const time = words.date(new Date(until ?? at), { dateStyle: 'short', timeStyle: 'short' });
  return html`<li data-piece="barred-${person}">
    <p>
      <bdi>${name || words.term('chatGuest')}</bdi>
      <small class="hint">
        ${words.term(KINDS[kind])} ·
        <span class="numbers">${until === undefined ? time : words.term('barUntil', time)}</span>
        ${by === '' ? nothing : html`· <bdi>${by}</bdi>`}
      </small>
    </p>
    ${renderAct({ act: 'person.free', sender: person }, { term: 'freeOne', place }, tools)}
  </li>`;
}
