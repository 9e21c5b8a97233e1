import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import type { PlayerElement } from '../player/player-element.js';
import { chooseCaptions } from '../player/viewer-choices.js';
import { changeVolume } from './change-volume.js';
import { toggleFullscreen } from './fullscreen.js';
import { goTo } from './go-to.js';
import type { KeyAct } from './key-act.js';

/** What is around a player. */
export interface Around {
  /** The show, if there is one. */
  show: () => Show | undefined;
  /** Called after a key was pressed that changes how loud it is. */
  onVolume: () => void;
}

/** How each act of a key is done; `by` is 0 for those that have none. */
type PlayerActs = Readonly<Record<KeyAct['do'], (stream: StreamPlayer, by: number) => void>>;

/** What the keys do to a player. */
export function playerActs(player: PlayerElement, { show, onVolume }: Around): PlayerActs {
  // The last captions that were on: the key that took them away brings them back.
  let caption: string | null = null;
  return {
    play: () => (player.video.paused ? player.play() : player.pause()),
    mute: () => {
      player.setMuted(!player.muted);
      onVolume();
    },
    volume: (_stream, by) => {
      changeVolume(player, by);
      onVolume();
    },
    fullscreen: () => void toggleFullscreen(player).catch(() => undefined),
    captions: (stream) => {
      const on = stream.caption !== null;
      caption = stream.caption ?? caption;
      const last = stream.captions.find(({ id }) => id === caption) ?? stream.captions[0];
      if (last) chooseCaptions(stream, on ? null : last);
    },
    live: ({ live }) => goTo(player, show(), live ? null : Infinity),
    seek: ({ position }, by) => goTo(player, show(), position + by),
    jump: ({ seekable }, by) => {
      const { from, to } = seekable ?? { from: 0, to: 0 };
      goTo(player, show(), from + (to - from) * by);
    },
  };
}
