import type { StreamPlayer, TimeRange } from '@livestall/media';

/** A live stream that reaches back by less has no line: there is hardly anywhere to go, in seconds. */
const LEAST_S = 20;

/** So near to its end, a place on a live line means live, in seconds. */
const LIVE_S = 2;

/** What the bar draws of a stream, in media time. */
export interface ControlsView extends TimeRange {
  readonly live: boolean;
  readonly atLive: boolean;
  /** Where it is. */
  readonly at: number;
  /** Whether there is a line to go along. */
  readonly line: boolean;
}

/** What the bar draws of a stream; `null` before one knows where it can go. */
export function controlsView({
  live,
  atLive,
  position,
  seekable,
}: Pick<StreamPlayer, 'live' | 'atLive' | 'position' | 'seekable'>): ControlsView | null {
  if (!seekable) return null;
  const { from, to } = seekable;
  // In what is live, the playhead runs a little past the place from which live plays.
  const at = live && atLive ? to : Math.min(Math.max(position, from), to);
  return { live, atLive, from, to, at, line: to - from >= (live ? LEAST_S : 1) };
}

/** How far along the line a place stands, 0 to 1. */
export function shareOf({ from, to }: TimeRange, at: number): number {
  return to > from ? (Math.min(Math.max(at, from), to) - from) / (to - from) : 0;
}

/** Whether a place on the line means live. */
export function meansLive({ live, to }: ControlsView, at: number): boolean {
  return live && to - at < LIVE_S;
}
