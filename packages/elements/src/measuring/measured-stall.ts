import type { Show } from '@livestall/client';
import type { Sink } from '@livestall/client/measure';

/** A stall, the show that it follows, and where the page wants facts to go. */
export type MeasuredStall = HTMLElement & {
  readonly following: Show | null;
  readonly sinks?: readonly Sink[];
};
