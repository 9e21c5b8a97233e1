import type { Reported } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { BAR_TERMS } from './barred-panel.js';
import type { ConsoleTools } from './console-tools.js';
import { measureAct } from './measure-act.js';
import { renderAct } from './render-act.js';

/** As in the menu of the line itself. */
const MEASURES = [
  { measure: 'mute', term: 'chatMute' },
  { measure: 'ban', term: 'chatBan' },
  { measure: 'shadow', term: 'chatHide' },
] as const;

/** What can be done about the viewer who wrote a reported line, and how they are barred already. */
export function renderReportedWriter(
  { role, sender = '', name }: Reported,
  place: string,
  tools: ConsoleTools,
): TemplateResult | typeof nothing {
  const { words, host } = tools;
  if (role !== 'viewer' || sender === '') return nothing;
  const bar = host.backstage?.barred?.find((one) => one.sender === sender);
  return html`<details class="writer">
    <summary>
      <span class="unseen">${words.term('more')}: </span>
      <bdi>${name || words.term('chatGuest')}</bdi>
      ${bar ? html`<small class="hint">${words.term(BAR_TERMS[bar.kind])}</small>` : nothing}
    </summary>
    <p class="acts">
      ${MEASURES.map(({ measure, term }) =>
        renderAct(measureAct(sender, measure), { term, place }, tools),
      )}
      ${bar ? renderAct({ act: 'person.free', sender }, { term: 'freeOne', place }, tools) : nothing}
    </p>
  </details>`;
}
