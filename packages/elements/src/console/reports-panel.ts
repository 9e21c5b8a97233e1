import type { Reported, ReportReason } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import { REASON_TERMS } from '../report/reasons.js';
import type { ConsoleTools } from './console-tools.js';
import { renderAct } from './render-act.js';

/** What viewers reported: with what can be done about it, each by one tap. */
export function renderReportsPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { host, words } = tools;
  const { reports = [] } = host.backstage ?? {};
  if (reports.length === 0) return nothing;
  return html`<section class="held reports" part="reports" aria-labelledby="reports">
    <h3 id="reports">
      ${words.term('reportsTitle')}
      <small class="count numbers">${words.number(reports.length)}</small>
    </h3>
    <ul>
      ${repeat(
        reports,
        ({ report }) => report,
        (one, index) => renderReported(one, `report-${index}`, tools),
      )}
    </ul>
  </section>`;
}

function renderReported(reported: Reported, place: string, tools: ConsoleTools): TemplateResult {
  const { words, steady } = tools;
  const { report, of, id, reasons, texts } = reported;
  steady.see(place, report);
  const why = Object.entries(reasons)
    .map(([reason, count]) => {
      const said = words.term(REASON_TERMS[reason as ReportReason]);
      return count > 1 ? `${said} (${words.number(count)})` : said;
    })
    .join(', ');
  return html`<li data-piece="report-${report}">
    ${renderWhat(reported, tools)}
    <p class="hint">${why}</p>
    ${texts.map((text) => html`<p class="hint" dir="auto">„${text}“</p>`)}
    <p class="acts">
      ${renderAct(
        { act: 'report.close', of, ...(id !== '' && { id }) },
        { term: 'reportSeen', place },
        tools,
      )}
      ${renderMeasure(reported, place, tools)}
    </p>
  </li>`;
}

function renderWhat({ of, id, name, text }: Reported, tools: ConsoleTools): TemplateResult {
  const { words, show } = tools;
  if (of === 'host') return html`<p><strong>${words.term('reportHost')}</strong></p>`;
  if (of === 'product') {
    return html`<p>
      <strong><bdi>${words.text(show.catalog.get(id)?.title) || id}</bdi></strong>
    </p>`;
  }
  return html`<p class="text">
    <bdi>${name || words.term('chatGuest')}</bdi>: <span dir="auto">${text}</span>
  </p>`;
}

function renderMeasure(
  { of, id }: Reported,
  place: string,
  tools: ConsoleTools,
): TemplateResult | typeof nothing {
  const { show, words, host } = tools;
  const { redacted, removed } = show.now;
  if (of === 'message' && !redacted.includes(id)) {
    return renderAct(
      { act: 'message.redact', message: id },
      { term: 'actRedact', accent: true, place },
      tools,
    );
  }
  // A moderator keeps the talk; the goods are the seller's.
  if (of !== 'product' || host.session?.role === 'moderator') return nothing;
  if (removed.some(({ product }) => product === id)) {
    return html`<span class="hint">${words.term('takenOut')}</span>`;
  }
  const reason = words.term('takenOutAfterReports');
  return renderAct(
    { act: 'product.remove', product: id, reason },
    { term: 'takeOut', accent: true, place },
    tools,
  );
}
