import type { Show } from '@livestall/client';
import type { StreamPlayer } from '@livestall/media';
import { SeekEvent } from '../events/seek-event.js';
import { momentAt } from '../player/picture-line.js';
import type { PlayerElement } from '../player/player-element.js';

/** Goes to a media time, or with `null` to live. In a show that is asked for, for others may have a say. */
export function goTo(player: PlayerElement, show: Show | undefined, time: number | null): void {
  const { stream } = player;
  if (!stream) return;
  const within = time === null ? null : clamp(stream, time);
  if (show && !player.src) {
    const moment = within === null ? null : momentAt(show, stream, within);
    player.dispatchEvent(new SeekEvent(moment));
  } else if (within === null) stream.toLive();
  else stream.seek(within);
}

function clamp({ seekable }: StreamPlayer, time: number): number {
  return seekable ? Math.min(Math.max(time, seekable.from), seekable.to) : time;
}
