import { AUDIENCE_GAUGE, readGauge } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { people } from '../icons/shapes.js';
import type { ConsoleTools } from './console-tools.js';
import { lineState, type LineState } from './line-state.js';
import { formatCountdown } from '../time/countdown.js';

const LINE_TERMS = {
  opening: 'lineOpening',
  good: 'lineGood',
  slow: 'lineSlow',
  gone: 'lineGone',
} as const satisfies { readonly [state in LineState]: string };

/** From how many viewers on their number is rounded. */
const EXACT = 10_000;

/** Where the show stands, readable at arm's length: the one thing that stays on screen. */
export function renderStatePanel(tools: ConsoleTools): TemplateResult {
  const { host, show, words } = tools;
  const { status } = show.now;
  const line = tools.goneSince === null ? lineState(host, tools.empty) : 'gone';
  return html`<div
    class="state ${status}"
    part="state"
    data-piece="state"
    role="group"
    aria-label=${words.term('console')}
  >
    <div class="standing" tabindex="-1">
      <p class="status">${renderStatus(tools)}</p>
      <p class="facts">
        <span class="line ${line}"><span>${words.term(LINE_TERMS[line])}</span></span>
        ${renderSince(tools)}
      </p>
    </div>
    ${status === 'live' ? renderViewers(tools) : nothing} ${renderButton(tools)}
  </div>`;
}

/** What the seller must know while the line is gone; `nothing` else. */
export function renderLineGone({ show, words, goneSince }: ConsoleTools): TemplateResult {
  if (goneSince === null) return html`<div class="cut" hidden></div>`;
  const time = formatCountdown(Date.now() - goneSince);
  return html`<div class="cut">
    <p>
      <strong role="status">${words.term('lineGone')}</strong>
      <strong class="numbers">${words.term('cutFor', time)}</strong>
    </p>
    <p>
      ${show.now.status === 'live' ? words.term('cutViewers') : nothing} ${words.term('cutWaits')}
    </p>
  </div>`;
}

function renderStatus({ show, words, empty }: ConsoleTools): TemplateResult {
  const { status, info } = show.now;
  const tag = info.rehearsal ? html` <span class="tag">${words.term('rehearsal')}</span>` : nothing;
  if (show.id === null) return html`${words.term(empty ? 'noShowYet' : 'console')}`;
  if (status !== 'live') return html`${words.term(status)}${tag}`;
  return html`<span class="live">${words.term('live')}</span>${tag}`;
}

function renderSince({ show, words }: ConsoleTools): TemplateResult | typeof nothing {
  const { status, startedAt } = show.now;
  if (status !== 'live') return nothing;
  const since = words.date(new Date(startedAt ?? show.serverTime()), { timeStyle: 'short' });
  return html`<span class="since numbers">${words.term('liveSince', since)}</span>`;
}

function renderViewers({ show, words }: ConsoleTools): TemplateResult | typeof nothing {
  const count = readGauge(show.gauges, AUDIENCE_GAUGE);
  if (count === undefined) return nothing;
  return html`<p class="viewers">
    ${icon(people)}
    <strong class="numbers"
      >${words.number(count, count < EXACT ? {} : { notation: 'compact' })}</strong
    >
    <span>${words.term('viewersNow', count)}</span>
  </p>`;
}

function renderButton(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { show, acts, words } = tools;
  if (show.id === null) return nothing;
  const pending = acts.pending({ act: 'show.start' });
  if (show.now.status === 'scheduled') {
    return html`<button
      class="button accent go"
      part="button"
      type="button"
      aria-disabled=${pending ? 'true' : 'false'}
      @click=${() => {
        tools.confirm({
          title: words.term('goLiveTitle'),
          text: words.term('goLiveText'),
          yes: words.term('goLiveYes'),
          no: words.term('notYet'),
          act: { act: 'show.start' },
        });
      }}
    >
      ${words.term(pending ? 'goingLive' : 'goLive')}
    </button>`;
  }
  if (show.now.status === 'ended') return nothing;
  return html`<button
    class="button end"
    part="button"
    type="button"
    aria-disabled=${pending ? 'true' : 'false'}
    @click=${() => {
      tools.confirm({
        title: words.term('endTitle'),
        text: words.term('endText'),
        yes: words.term('endYes'),
        no: words.term('keepGoing'),
        act: { act: 'show.end' },
      });
    }}
  >
    ${words.term(pending ? 'ending' : 'endShow')}
  </button>`;
}
