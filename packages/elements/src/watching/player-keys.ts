import type { PlayerElement } from '../player/player-element.js';
import { readViewerChoices } from '../player/viewer-choices.js';
import { keyAct, type KeyAct, type KeyPlace } from './key-act.js';
import { playerActs, type Around } from './player-acts.js';
import { stallOf } from './stall-of.js';

/** What holding a key down does more of; all else it does once. */
const HELD = new Set<KeyAct['do']>(['seek', 'volume']);

/** Lets the keys move a player while the focus is in it, and a few of them while it is anywhere in its stall. */
export function listenToKeys(player: PlayerElement, around: Around, signal: AbortSignal): void {
  const acts = playerActs(player, around);
  (stallOf(player) ?? player).addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
      const asked = keyAct(key, placeOf(event, player));
      if (!asked) return;
      event.preventDefault();
      if (!player.stream || (event.repeat && !HELD.has(asked.do))) return;
      acts[asked.do](player.stream, 'by' in asked ? asked.by : 0);
    },
    { signal },
  );
}

/** Neither the page nor the viewer has turned them off. */
function hasLetterKeys(player: PlayerElement): boolean {
  const off = [player, stallOf(player)].some((element) => element?.hasAttribute('no-hotkeys'));
  return !off && readViewerChoices().hotkeys !== 'off';
}

function placeOf(event: Event, player: PlayerElement): KeyPlace {
  const path = event.composedPath();
  const [on] = path;
  return {
    inPlayer: path.includes(player),
    on: on instanceof Element ? useOf(on) : null,
    rtl: player.matches(':dir(rtl)'),
    letters: hasLetterKeys(player),
  };
}

/** What the keys are for in what has the focus. */
function useOf(element: Element): KeyPlace['on'] {
  if (element.matches('input[type=range]')) return 'slider';
  if (element.matches('input, textarea, select, [contenteditable], [contenteditable] *')) {
    return 'text';
  }
  return element.matches('button, a, summary') ? 'button' : null;
}
