import type { Fact } from '@livestall/protocol';
import type { Show } from '../show.js';

/** What is to be known of a show to measure how it is seen. */
export type MeasuredShow = Pick<Show, 'server' | 'id' | 'now'>;

/**
 * Where facts go: called once for each, at once, and with the viewer's consent alone. What it throws is told to the page as
 * an error of its own, and keeps the fact from no other sink.
 */
export type Sink = (fact: Fact, show: MeasuredShow) => void;
