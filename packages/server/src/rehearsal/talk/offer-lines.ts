import { type Line, lines } from './line.js';

/** What people say once they hold some of a flash offer. */
export const HELD_LINES: readonly Line[] = lines(
  'Holding a box!',
  { text: '抢到一箱，马上付款', name: '小雨' },
  'One for my mother too',
);
