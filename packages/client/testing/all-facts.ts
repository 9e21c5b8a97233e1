import { EMPTY_SHOW, type Fact, type ShopItem } from '@livestall/protocol';
import type { MeasuredShow } from '../src/measure/sink.js';

/** Two boxes of one size, at 12.50 each. */
export const PEARS: ShopItem = {
  id: 'pears',
  variant: 'pears-2kg',
  title: 'Pears',
  quantity: 2,
  price: { amount: 1_250, currency: 'USD' },
  position: 3,
};

/** A currency without a minor unit. */
export const TEA: ShopItem = {
  id: 'tea',
  title: 'Tea',
  quantity: 1,
  price: { amount: 900, currency: 'JPY' },
};

/** One fact of each kind. */
export const ALL_FACTS: readonly Fact[] = [
  { of: 'startup', ms: 300, engine: 'hls.js' },
  { of: 'hand-over', ms: 1_500 },
  { of: 'wait', ms: 400 },
  { of: 'rendition', lines: 720 },
  { of: 'trouble', code: 'offline' },
  { of: 'failure', code: 'media-failed' },
  { of: 'vital', name: 'LCP', value: 812.5 },
  { of: 'impression', items: [PEARS] },
  { of: 'pin', items: [TEA] },
  { of: 'opened', item: TEA },
  { of: 'option', item: PEARS, axis: 'size', value: '2kg' },
  { of: 'add', item: PEARS },
  { of: 'remove', item: TEA },
  { of: 'coupon', coupon: 'live10', step: 'claimed' },
  { of: 'coupon', coupon: 'live10', step: 'applied' },
  { of: 'checkout', items: [PEARS], total: { amount: 2_250, currency: 'USD' } },
  { of: 'purchase', order: 'order-7', items: [PEARS], total: { amount: 2_250, currency: 'USD' } },
];

/** What they were measured of. */
export const MEASURED_SHOW: MeasuredShow = {
  server: 'https://live.example',
  id: 'show-1',
  now: {
    ...EMPTY_SHOW,
    status: 'live',
    info: { title: { zh: '早市', en: 'Morning' }, rehearsal: false },
  },
};
