import type { Act } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';

type Term =
  | 'actRedact'
  | 'freeOne'
  | 'letThrough'
  | 'refuseLine'
  | 'reportSeen'
  | 'takeOut'
  | 'answered'
  | 'answerNow'
  | 'passQuestion'
  | 'takeDown'
  | 'takingDown';

/** How the button of an act looks and what it says. */
export interface ActButton {
  term: Term;
  /** What it says until it has happened. Default: the same. */
  doing?: Term;
  accent?: boolean;
}

/** A button that does one act, and does it once. */
export function renderAct(
  act: Act,
  { term, doing = term, accent = false }: ActButton,
  { acts, words, act: perform }: ConsoleTools,
): TemplateResult {
  const pending = acts.pending(act);
  return html`<button
    class="button ${accent ? 'accent' : ''}"
    part="button"
    type="button"
    aria-disabled=${pending ? 'true' : 'false'}
    @click=${() => {
      if (!pending) perform(act);
    }}
  >
    ${words.term(pending ? doing : term)}
  </button>`;
}
