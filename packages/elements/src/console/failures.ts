import { html, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.js';
import { cross, warning } from '../icons/shapes.js';
import { repeat } from '../render/repeat.js';
import { actName } from './act-name.js';
import type { ConsoleTools } from './console-tools.js';
import type { FailedAct } from './host-acts.js';

/** How many are shown at once, the newest. */
const SHOWN = 2;

/** What did not happen, plainly: what, why, what to do, and once more. */
export function renderFailures(tools: ConsoleTools): TemplateResult {
  return html`<div class="failures" role="alert">
    ${repeat(
      tools.acts.failed.slice(-SHOWN),
      (failed) => failed,
      (failed) => renderFailure(failed, tools),
    )}
  </div>`;
}

function renderFailure(
  failed: FailedAct,
  { host, acts, words, act }: ConsoleTools,
): TemplateResult {
  const { error } = failed;
  return html`<div class="failure" part="failure">
    ${icon(warning, 24)}
    <p>
      <strong>${words.term('didNotHappen', actName(failed.act, words, host))}.</strong>
      ${words.why(error)} ${words.hint(error)}
    </p>
    <button class="button" part="button" type="button" @click=${() => act(failed.act)}>
      ${words.term('tryAgain')}
    </button>
    <button
      class="round"
      part="button"
      type="button"
      aria-label=${words.term('dismiss')}
      @click=${() => acts.dismiss(failed)}
    >
      ${icon(cross)}
    </button>
  </div>`;
}
