import type { Show } from '@livestall/client';

/**
 * What the stall as a whole shows: `error` it cannot open, `connecting` nothing is known yet, `replay` the viewer
 * goes through a show that is over, else where the show stands. It is the stage's, so that the thanks come when
 * the picture has come to its end.
 */
export type StallState = 'error' | 'connecting' | 'scheduled' | 'live' | 'ended' | 'replay';

/** The state of a stall; without a show it is connecting. */
export function stallState(show: Show | null): StallState {
  if (!show) return 'connecting';
  if (show.error) return 'error';
  if (show.now.seq === 0) return 'connecting';
  if (show.now.status === 'ended' && show.playhead !== 'live') return 'replay';
  if (show.now.status === 'live' && show.stage.status === 'scheduled') return 'live';
  return show.stage.status;
}
