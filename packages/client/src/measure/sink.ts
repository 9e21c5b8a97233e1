import type { Fact, ShowState } from '@livestall/protocol';
import type { Show } from '../show.js';

/** What is to be known of a show to measure how it is seen. */
export interface MeasuredShow extends Pick<Show, 'server' | 'id'> {
  /** Facts of the picture are told with it. */
  readonly now: Pick<ShowState, 'status' | 'info'>;
}

/**
 * Where facts go: called once for each, at once, and with the viewer's consent alone. What it throws is told to the page as
 * an error of its own, and keeps the fact from no other sink.
 */
export type Sink = (fact: Fact, show: MeasuredShow) => void;
