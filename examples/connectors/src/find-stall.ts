import type { Given, Platform } from './platform.ts';

/** What the stall of a page shows. */
export interface Stall {
  /** The show server. */
  readonly server: string;
  /** `show` or `channel`, and which. */
  readonly of: readonly ['show' | 'channel', string];
}

/**
 * Finds, or opens, what a platform's page shows.
 *
 * @throws Error in words, where there is nothing to show
 */
export type FindStall = (platform: Platform, given: Given) => Promise<Stall>;
