import type { Show } from '@livestall/client';
import { AUDIENCE_GAUGE, readGauge, type Host, type HostBadge } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { people } from '../icons/shapes.js';
import type { Words } from '../localize/words.js';
import { renderPicture } from '../render/picture.js';
import type { StallState } from '../live-stall/stall-state.js';

const BADGES = {
  farmer: 'badgeFarmer',
  official: 'badgeOfficial',
  expert: 'badgeExpert',
  celebrity: 'badgeCelebrity',
} as const satisfies Record<HostBadge, string>;

/** Who presents: portrait, name, badge; the show's title where the host has no name. */
export function renderHost(show: Show, words: Words): TemplateResult {
  const { host, title } = show.now.info;
  const name = words.text(host?.name) || words.text(title);
  return html`<div class="host" part="host">
    ${renderPortrait(host, name, show, words)}
    <div>
      <p class="name">${name}</p>
      <p class="what">
        ${
          host?.badge && Object.hasOwn(BADGES, host.badge)
            ? html`<span class="badge">${words.term(BADGES[host.badge])}</span>`
            : nothing
        }
        <span class="title">${host ? words.text(title) : nothing}</span>
      </p>
    </div>
  </div>`;
}

function renderPortrait(
  host: Host | undefined,
  name: string,
  show: Show,
  words: Words,
): TemplateResult {
  const picture = renderPicture(host?.portrait, show, words, { decorative: true, eager: true });
  return html`<div class="portrait">
    ${
      picture === nothing
        ? html`<span aria-hidden="true">${Array.from(name)[0] ?? nothing}</span>`
        : picture
    }
  </div>`;
}

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
export function renderMarks(show: Show, state: StallState, words: Words): TemplateResult {
  const audience = readGauge(show.gauges, AUDIENCE_GAUGE);
  const count = audience === undefined ? '' : words.number(audience, { notation: 'compact' });
  return html`<div class="marks" part="marks">
    ${renderMark(show, state, words)}
    ${
      show.now.info.rehearsal
        ? html`<span class="mark rehearsal">${words.term('rehearsal')}</span>`
        : nothing
    }
    ${
      state === 'live' && count !== ''
        ? html`<span class="mark numbers"
            >${icon(people, 16)}<span aria-hidden="true">${count}</span
            ><span class="unseen">${words.term('watching', count)}</span></span
          >`
        : nothing
    }
  </div>`;
}
