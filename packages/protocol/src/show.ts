import type { Host } from './host.js';
import type { Picture } from './picture.js';
import type { LocalText } from './text.js';

/** Where a show stands. */
export type ShowStatus = 'scheduled' | 'live' | 'ended';

/** What a show is, in the words of its seller. */
export interface ShowInfo {
  title: LocalText;
  description?: LocalText;
  host?: Host;
  /** When it is meant to begin, milliseconds since the epoch. */
  startsAt?: number;
  /** How long it is meant to last, in milliseconds. */
  lastsMs?: number;
  /** What stands in the picture's place before and after. */
  poster?: Picture;
  /** A film to watch before the show: the address of an mp4 or HLS that `safeAddress` passes. */
  trailer?: string;
  /**
   * What stands beside links by which somebody earns. Absent: that the host does; `false`: nothing, where the page says it
   * itself, as near to the stall and as plainly.
   */
  disclosure?: LocalText | false;
  /** A rehearsal is marked on screen for good and left out of every report. */
  rehearsal: boolean;
}

/** A show in a list. */
export interface ShowSummary {
  id: string;
  title: LocalText;
  status: ShowStatus;
  rehearsal: boolean;
  startsAt?: number;
  startedAt?: number;
  endedAt?: number;
}

/** What a page embeds: it resolves to the show that is on, else the next, else the last. */
export interface Channel {
  id: string;
  title: LocalText;
  show: ShowSummary | null;
  /** Newest first. */
  recent: ShowSummary[];
}

/** A seller or a shop: the owner of channels, shows, secrets and allowed origins. */
export interface Account {
  id: string;
  name: string;
  /** Origins that may write and frame, exact: scheme, host, port. */
  origins: string[];
}
