import type { Show } from '@livestall/client';
import { AUDIENCE_GAUGE, readGauge } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { people } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import type { StallState } from '../live-stall/stall-state.js';

/** Gone back, a viewer is not told that what they see is live. */
function renderMark(
  { playhead }: Show,
  state: StallState,
  words: Words,
): TemplateResult | typeof nothing {
  if (state === 'replay') return html`<span class="mark">${words.term('replay')}</span>`;
  return state === 'live' && playhead === 'live'
    ? html`<span class="mark live">${words.term('live')}</span>`
    : nothing;
}

/** LIVE, in red only while it is; how many watch; and the mark of a rehearsal. */
export function renderMarks(
  show: Show,
  state: StallState,
  words: Words,
  counts: boolean,
): TemplateResult {
  const audience = counts ? readGauge(show.gauges, AUDIENCE_GAUGE) : undefined;
  const count = audience === undefined ? '' : words.number(audience, { notation: 'compact' });
  return html`<div class="marks" part="marks">
    ${renderMark(show, state, words)}
    ${
      state === 'live' && count !== ''
        ? html`<span class="mark numbers"
            >${icon(people, 16)}<span aria-hidden="true">${count}</span
            ><span class="unseen">${words.term('watching', count)}</span></span
          >`
        : nothing
    }
    ${
      show.now.info.rehearsal
        ? html`<span class="mark rehearsal">${words.term('rehearsal')}</span>`
        : nothing
    }
  </div>`;
}
