import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';

/** On a rehearsal: who plays the seller, the script or the one with the console. */
export function renderRehearsalSwitch({
  host,
  show,
  acts,
  words,
  act,
}: ConsoleTools): TemplateResult | typeof nothing {
  const rehearsal = host.backstage?.rehearsal;
  if (!rehearsal) return nothing;
  const on = !rehearsal.playing;
  // Nobody who ended a show by hand is surprised by the next one.
  const waits = on && show.now.status === 'ended';
  const pending = acts.pending({ act: 'rehearsal.play', on });
  return html`<section class="rehearsal">
    <button
      class="switch"
      part="button"
      type="button"
      role="switch"
      aria-checked=${rehearsal.playing ? 'true' : 'false'}
      aria-disabled=${pending ? 'true' : 'false'}
      aria-describedby="rehearsal"
      @click=${() => act({ act: 'rehearsal.play', on })}
    >
      <span>${words.term('rehearsalPlays')}</span>
      <span class="knob" aria-hidden="true"></span>
    </button>
    <p class="hint" id="rehearsal">
      ${words.term(waits ? 'rehearsalNextText' : on ? 'rehearsalOffText' : 'rehearsalPlaysText')}
    </p>
  </section>`;
}
