import { applyEvents } from './apply-event.js';
import type { LogEvent } from './events.js';
import type { Gauges } from './gauges.js';
import type { Message } from './message.js';
import { EMPTY_SHOW, type ShowState } from './show-state.js';

/**
 * What a viewer begins with: a fold made by the server, and the newest events apart from it, because
 * the picture of a viewer is some seconds behind and its stage must not run ahead of it.
 */
export interface Snapshot {
  show: string;
  channel: string;
  epoch: string;
  /** Of the newest event: `base` with all of `events`. */
  seq: number;
  /** Server time at which it was made. */
  t: number;
  /** The fold up to some minutes ago. */
  base: ShowState;
  /** The log since then, dense. */
  events: LogEvent[];
  gauges: Gauges;
  /** The newest chat lines, oldest first. */
  messages: Message[];
  /** How often to poll where no stream can be had, in milliseconds. */
  pollMs: number;
  /** Playlists of a live stream, which spare a slow line two round trips; where the server has fresh ones. */
  playlists?: Playlists;
}

/** Playlists of a stream, as the server read them. */
export interface Playlists {
  /** Server time before they were read. */
  t: number;
  /** The multivariant playlist first; addresses as in `Stream.url`. */
  files: readonly { url: string; text: string }[];
}

/** The show as a snapshot has it: everything that happened, folded. */
export function snapshotState({ base, events }: Snapshot): ShowState {
  // A field that is newer than the server reads as in a show before its first event.
  return applyEvents({ ...EMPTY_SHOW, ...base }, events);
}
