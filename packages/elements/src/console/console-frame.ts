import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleChoices } from './console-choices.js';
import type { ConsoleTools } from './console-tools.js';
import { renderFailures } from './failures.js';
import { renderGlanceWay } from './glance-way.js';
import { renderLivePlace, type LivePlace } from './live-place.js';
import { sectionsOf, type LiveSection } from './live-section.js';
import { renderLook } from './look-panel.js';
import { renderNoShow } from './no-show.js';
import { renderPlaces } from './places.js';
import { renderSectionSwitch } from './section-switch.js';
import { renderShownDock } from './shown-dock.js';
import { renderLineGone, renderStatePanel } from './state-panel.js';
import { renderUndoBar } from './undo-bar.js';
import { renderWaiting } from './waiting-bar.js';

/** What the frame works with beside the tools of all. */
export interface Frame extends Pick<LivePlace, 'inviting' | 'perform' | 'desk'> {
  choices: ConsoleChoices;
  turn: (section: LiveSection) => void;
  /** Lines that came since the seller last looked at the talk. */
  unread: number;
}

/** The section that a seller is in: a moderator has no goods. */
export function sectionOf({ host }: ConsoleTools, { section }: ConsoleChoices): LiveSection {
  const sections = sectionsOf(host.session?.role);
  return sections.includes(section) ? section : (sections[0] ?? section);
}

/** The console of one who is signed in: where things stand, the place, and what stands over it. */
export function renderFrame(tools: ConsoleTools, frame: Frame): TemplateResult {
  const { host, show, words } = tools;
  const { choices, turn, unread, inviting, perform, desk } = frame;
  const { place, big, setBig, digits, setDigits } = choices;
  const section = sectionOf(tools, choices);
  const sells = place === 'live' && show.id !== null;
  const glances = place === 'glance' && show.id !== null;
  return html`<div
    class="frame ${glances || place !== 'glance' ? place : 'live'} ${sells ? `in-${section}` : ''} ${big ? 'big' : ''}"
  >
    <div class="first">
      <div class="top">
        ${renderStatePanel(tools)} ${renderLineGone(tools)}
        ${sells ? renderSectionSwitch(tools, { section, turn, unread }) : nothing}
      </div>
      <div class="head">
        ${host.session?.role === 'moderator' ? nothing : renderPlaces(place === 'glance' ? 'live' : place, tools, choices.go)}
        ${sells ? renderLook(tools) : nothing}
        ${sells ? renderGlanceWay(tools, choices.go) : nothing}
      </div>
    </div>
    ${
      sells
        ? renderLivePlace(tools, {
            ...{ inviting, section, big, setBig, digits, setDigits, perform, desk },
          })
        : glances
          ? html`<div class="desk">
              <stall-glance .tools=${tools} .leave=${() => choices.go('live')}></stall-glance>
            </div>`
          : place === 'prepare'
            ? html`<div class="desk"><stall-prepare .tools=${tools}></stall-prepare></div>`
            : place === 'sales'
              ? html`<div class="desk"><stall-sales .tools=${tools}></stall-sales></div>`
              : place === 'demand'
                ? html`<div class="desk"><stall-demand .tools=${tools}></stall-demand></div>`
                : renderNoShow(tools, () => choices.go('prepare'))
    }
    <p class="leave">
      <bdi>${host.session?.name}</bdi>
      <button class="button" part="button" type="button" @click=${() => host.signOut()}>
        ${words.term('signOut')}
      </button>
    </p>
    <div class="low">
      <div class="over">
        ${renderWaiting(tools)} ${renderFailures(tools)} ${renderUndoBar(tools)}
      </div>
      ${sells ? renderShownDock(tools, section) : nothing}
    </div>
  </div>`;
}
