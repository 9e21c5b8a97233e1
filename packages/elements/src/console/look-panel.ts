import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';
import { waitingForShow } from './interest.js';
import { renderRehearsalSwitch } from './rehearsal-switch.js';

/** The picture as viewers have it, what the show is called, and who plays the seller. */
export function renderLook(tools: ConsoleTools): TemplateResult {
  const { host, show, words } = tools;
  const { info, status } = show.now;
  // A rehearsal that is played by hand has no next show by itself.
  const next = status === 'ended' && host.backstage?.rehearsal?.playing !== false;
  const waiting = waitingForShow(host.backstage);
  return html`<section class="look">
    <stall-player></stall-player>
    <div class="about">
      <h1>${words.text(info.title) || words.term('console')}</h1>
      ${next ? html`<p class="hint">${words.term('endedNext')}</p>` : nothing}
      ${
        status === 'scheduled' && waiting > 0
          ? html`<p class="interest">${words.term('wantsShow', waiting)}</p>`
          : nothing
      }
      ${renderRehearsalSwitch(tools)}
    </div>
  </section>`;
}
