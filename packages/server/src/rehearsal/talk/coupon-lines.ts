import { type Line, lines } from './line.js';

/** What people say after a coupon came up, while it counts down. */
export const COMING_LINES: readonly Line[] = lines(
  'Ooh, a coupon',
  'Waiting for the countdown…',
  'Does it work on the honey as well?',
  { text: '有优惠券！', name: '丽丽' },
);

/** What people say once they have it. */
export const CLAIMED_LINES: readonly Line[] = lines(
  'Got one!',
  { text: '抢到了！谢谢', name: '小雨' },
  'Claimed, thank you Mei',
  'Mine too, thanks!',
);
