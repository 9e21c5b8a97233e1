import type { Act } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleTools } from './console-tools.js';

/** Something that is dropped at one tap, and stopped at another. */
export interface Dropped {
  /** Its place on the panel: no other has the same. */
  place: string;
  /** `over`: nothing can be done about it any more. */
  stands: 'prepared' | 'on' | 'over';
  name: string;
  drop: Act;
  close: Act;
  /** What its button says before it is dropped, and on the way. Default: that it is dropped. */
  terms?: { readonly drop: 'pollOpen'; readonly dropping: 'pollOpening' };
  /** Asks before it is dropped; absent where it need not be asked. */
  ask?: () => void;
}

/** Where drops stand: one that goes from there moves those below it, in all panels. */
const PANELS = ['coupons', 'offers', 'giveaways', 'polls'];

/** The button that drops it, then stops it. It never becomes the other one under a finger. */
export function renderDropButton(
  { place, stands, name, drop, close, terms, ask }: Dropped,
  tools: ConsoleTools,
): TemplateResult | typeof nothing {
  const { show, acts, words, steady } = tools;
  const prepared = stands === 'prepared';
  steady.see(place, stands === 'over' ? '' : prepared ? 'drop' : 'close');
  if (stands === 'over') return nothing;
  const act = prepared ? drop : close;
  const pending = acts.pending(act);
  const able = !pending && show.now.status === 'live';
  const rest = prepared ? (terms?.drop ?? 'couponDrop') : 'couponClose';
  const doing = pending?.act === drop.act ? (terms?.dropping ?? 'couponDropping') : 'couponEnding';
  const label = words.term(pending ? doing : rest);
  return html`<button
    class="button ${prepared ? 'accent' : ''}"
    part="button"
    type="button"
    aria-disabled=${able ? 'false' : 'true'}
    aria-label="${label}: ${name}"
    @click=${({ detail }: MouseEvent) => {
      // Keys press what has the focus, so that only taps can meet what they were not meant for.
      if (!able || (detail > 0 && ![place, ...PANELS].every((one) => steady.rests(one)))) return;
      if (prepared && ask) ask();
      else tools.act(act);
    }}
  >
    ${label}
  </button>`;
}
