import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { check } from '../icons/shapes.js';
import { angleName } from './angle-name.js';
import type { ConsoleTools } from './console-tools.js';

/** The angles of the stream as big buttons: a tap shows one to everybody. Nothing where there is but one. */
export function renderAnglesPanel(tools: ConsoleTools): TemplateResult | typeof nothing {
  const { show, words } = tools;
  const { stream, scene, status } = show.now;
  const scenes = stream?.scenes ?? [];
  if (scenes.length === 0 || status === 'ended') return nothing;
  return html`<section class="angles" part="angles" aria-labelledby="angles">
    <h2 id="angles">${words.term('angles')}</h2>
    <p class="hint" id="angles-hint">${words.term('anglesHint')}</p>
    <div class="angle-list" role="group" aria-labelledby="angles">
      ${[null, ...scenes.map(({ id }) => id)].map((id) => renderAngle(id, tools))}
    </div>
    <p class="unseen" role="status">${words.term('angleOnAir', angleName(stream, scene, words))}</p>
  </section>`;
}

function renderAngle(
  scene: string | null,
  { show, acts, act, words }: ConsoleTools,
): TemplateResult {
  const { stream, scene: shown } = show.now;
  const pending = acts.pending({ act: 'scene.switch', scene });
  const coming = pending?.act === 'scene.switch' && pending.scene === scene;
  const on = scene === shown;
  return html`<button
    class="angle"
    part="button"
    type="button"
    aria-pressed=${on ? 'true' : 'false'}
    aria-disabled=${pending ? 'true' : 'false'}
    aria-describedby="angles-hint"
    @click=${() => {
      if (!on && !pending) act({ act: 'scene.switch', scene });
    }}
  >
    <span dir="auto">${angleName(stream, scene, words)}</span>
    ${
      coming
        ? html`<span class="on">${words.term('angleSwitching')}</span>`
        : on
          ? html`<span class="on">${icon(check, 18)} ${words.term('angleOn')}</span>`
          : nothing
    }
  </button>`;
}
