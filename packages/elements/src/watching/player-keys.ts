import type { Show } from '@livestall/client';
import type { PlayerElement } from '../player/player-element.js';
import { chooseCaptions, readViewerChoices } from '../player/viewer-choices.js';
import { changeVolume } from './change-volume.js';
import { toggleFullscreen } from './fullscreen.js';
import { goTo } from './go-to.js';
import { keyAct, type KeyAct, type KeyPlace } from './key-act.js';
import { stallOf } from './stall-of.js';

/** What is around a player. */
export interface Around {
  /** The show, if there is one. */
  show: () => Show | undefined;
  /** Called after a key was pressed that changes how loud it is. */
  onVolume: () => void;
}

/** Lets the keys move a player while the focus is in it, and a few of them while it is anywhere in its stall. */
export function listenToKeys(
  player: PlayerElement,
  { show, onVolume }: Around,
  signal: AbortSignal,
): void {
  // The last captions that were on: the key that took them away brings them back.
  let caption: string | null = null;
  const act = (asked: KeyAct): void => {
    const { stream, video } = player;
    if (!stream) return;
    if (asked.do === 'mute') {
      player.setMuted(!player.muted);
      onVolume();
    } else if (asked.do === 'fullscreen') toggleFullscreen(player).catch(() => undefined);
    else if (asked.do === 'live') goTo(player, show(), stream.live ? null : Infinity);
    else if (asked.do === 'seek') goTo(player, show(), stream.position + asked.by);
    else if (asked.do === 'volume') {
      changeVolume(player, asked.by);
      onVolume();
    } else if (asked.do === 'captions') {
      const on = stream.caption !== null;
      caption = stream.caption ?? caption;
      const last = stream.captions.find(({ id }) => id === caption) ?? stream.captions[0];
      if (last) chooseCaptions(stream, on ? null : last);
    } else if (asked.do === 'jump') {
      const { from, to } = stream.seekable ?? { from: 0, to: 0 };
      goTo(player, show(), from + (to - from) * asked.by);
    } else if (video.paused) player.play();
    else player.pause();
  };
  (stallOf(player) ?? player).addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
      const asked = keyAct(key, placeOf(event, player));
      if (!asked) return;
      event.preventDefault();
      act(asked);
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
