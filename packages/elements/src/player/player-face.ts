import type { PlayState } from '@livestall/media';
import type { ShowStatus } from '@livestall/protocol';

/**
 * What stands where the picture is: `none` there is no stream, `poster` the show has not begun or is over, `opening`
 * before the first frame, `refused` the browser waits for a tap, `failed` it cannot be played.
 */
export type PlayerFace =
  'none' | 'poster' | 'opening' | 'refused' | 'playing' | 'paused' | 'waiting' | 'ended' | 'failed';

/** What the face is made of. */
export interface FaceFacts {
  status: ShowStatus;
  /** Whether the show has a stream with an address that passes. */
  streaming: boolean;
  /** Of the open stream; `null` while there is none. */
  state: PlayState | null;
  /** Whether the browser refused to play by itself. */
  refused: boolean;
}

/** The face of the player. */
export function playerFace({ status, streaming, state, refused }: FaceFacts): PlayerFace {
  if (status !== 'live') return 'poster';
  if (!streaming) return 'none';
  if (refused && state !== 'failed') return 'refused';
  return state ?? 'opening';
}
