import type { QuotedText, Reported, ReportReason } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from '../render/repeat.js';
import { REASON_TERMS } from '../report/reasons.js';
import type { ConsoleTools } from './console-tools.js';
import type { ConsoleWords } from './console-words.js';
import { renderAct } from './render-act.js';
import { renderReportedWriter } from './render-reported-writer.js';

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
  const { report, of, id, texts } = reported;
  steady.see(place, report);
  return html`<li data-piece="report-${report}">
    ${renderWhat(reported, tools)}
    <p class="hint">
      ${whySaid(reported, words)} · <span class="numbers">${whenSaid(reported, words)}</span>
    </p>
    ${texts.map((text) => html`<p class="hint" dir="auto">„${text}“</p>`)}
    <p class="acts">
      ${renderAct(
        { act: 'report.close', of, ...(id !== '' && { id }) },
        { term: 'reportSeen', place },
        tools,
      )}
      ${renderMeasure(reported, place, tools)}
    </p>
    ${renderReportedWriter(reported, place, tools)}
  </li>`;
}

function whySaid({ reasons }: Reported, words: ConsoleWords): string {
  return Object.entries(reasons)
    .map(([reason, count]) => {
      const said = words.term(REASON_TERMS[reason as ReportReason]);
      return count > 1 ? `${said} (${words.number(count)})` : said;
    })
    .join(', ');
}

/** From the first report to the last. */
function whenSaid({ firstAt, at }: Reported, words: ConsoleWords): string {
  const format = new Intl.DateTimeFormat(words.lang(), { dateStyle: 'short', timeStyle: 'short' });
  return format.formatRange(firstAt, at);
}

function renderWhat(
  { of, id, name, text, before = [], after = [] }: Reported,
  tools: ConsoleTools,
): TemplateResult {
  const { words, show } = tools;
  if (of === 'host') return html`<p><strong>${words.term('reportHost')}</strong></p>`;
  if (of === 'product') {
    return html`<p>
      <strong><bdi>${words.text(show.catalog.get(id)?.title) || id}</bdi></strong>
    </p>`;
  }
  const said = { name: name ?? '', text: text ?? '' };
  return html`${before.map((line) => renderLine(line, 'text hint', words))}
  ${renderLine(said, 'text reported', words)}
  ${after.map((line) => renderLine(line, 'text hint', words))}`;
}

function renderLine(
  { name, text }: Pick<QuotedText, 'name' | 'text'>,
  kind: string,
  words: ConsoleWords,
): TemplateResult {
  return html`<p class=${kind}>
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
      { term: 'removeReported', accent: true, place },
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
