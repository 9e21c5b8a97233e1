import type { Act } from '@livestall/protocol';
import { html, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';

type Term =
  | 'chatBan'
  | 'chatHide'
  | 'chatMute'
  | 'freeOne'
  | 'letThrough'
  | 'refuseLine'
  | 'removeReported'
  | 'reportSeen'
  | 'takeOut'
  | 'answered'
  | 'answerNow'
  | 'passQuestion'
  | 'removeQuestion'
  | 'takeDown'
  | 'takingDown';

/** How the button of an act looks and what it says. */
export interface ActButton {
  term: Term;
  /** What it says until it has happened. Default: the same. */
  doing?: Term;
  /** What it says of many. Default: the term. */
  label?: string;
  accent?: boolean;
  /** Where it stands in a list, as `steady` sees it: another may have moved there under a finger. */
  place?: string;
}

/** A button that does one act, and does it once. */
export function renderAct(
  act: Act,
  { term, doing = term, label, accent = false, place }: ActButton,
  { acts, words, steady, act: perform }: ConsoleTools,
): TemplateResult {
  const pending = acts.pending(act);
  return html`<button
    class="button ${accent ? 'accent' : ''}"
    part="button"
    type="button"
    aria-disabled=${pending ? 'true' : 'false'}
    @click=${({ detail }: MouseEvent) => {
      // Keys press what has the focus, so that only taps can meet what they were not meant for.
      if (pending || (detail > 0 && place !== undefined && !steady.rests(place))) return;
      perform(act);
    }}
  >
    ${label ?? words.term(pending ? doing : term)}
  </button>`;
}
