import type { LocalText } from '@livestall/protocol';
import type { Show } from '../show.js';

/** What is to be known of a show to describe it: `connectShow()` gives it, also in Node. */
export type DescribedShow = Pick<Show, 'now' | 'catalog' | 'gauges' | 'address'>;

/** What the parts of a description are made with. */
export interface Describing {
  show: DescribedShow;
  page: string;
  text: (text: LocalText | undefined) => string;
}
