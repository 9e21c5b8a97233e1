import type { Show } from '@livestall/client';
import { momentAt } from './picture-line.js';
import type { PlayerElement } from './player-element.js';

/** What has slid out of a live stream is looked for so often, in milliseconds. */
export const LOOK_MS = 5_000;

/** A picture rounds its time: so much after something came up it is there for sure. */
export const SURE_MS = 100;

/** From which moment on the picture can be had; `Infinity` where there is none. */
export function reachFrom(show: Show, player: PlayerElement | null): number {
  if (player && show.now.recording) return -Infinity;
  const stream = player?.stream ?? null;
  return stream?.seekable ? momentAt(show, stream, stream.seekable.from) : Infinity;
}
