import type { ChatLine } from '@livestall/client';
import {
  textIn,
  type Cart,
  type Coupon,
  type CouponState,
  type Product,
  type Viewer,
} from '@livestall/protocol';
import type { FakeShowState } from '../fake-show.js';

/** The moment at which all scenes are looked at. */
export const NOW = Date.UTC(2026, 10, 25, 8, 30);

export const MINUTE = 60_000;

/** Longer than there is room for. */
export const LONG =
  'Handverlesene Fuyu-Kaki aus der steilsten Lage des ganzen Tals, einzeln in Seidenpapier gewickelt und am selben Abend verschickt';

export const viewers = { audience: 1_284, followers: 8_420 };

export const line = (
  id: number,
  name: string,
  text: string,
  more: Partial<ChatLine> = {},
): ChatLine => ({
  id: `line-${id}`,
  at: NOW - (100 - id) * 1_000,
  sender: name,
  name,
  role: 'viewer',
  text,
  own: false,
  ...more,
});

export const talk: readonly ChatLine[] = [
  line(1, 'Bea', 'How many of you work there?'),
  line(2, 'Old Pete', 'Amber! Not that pale stuff'),
  line(3, 'Chloe', 'Ooh, a coupon'),
  line(4, 'Mei Lin', 'Four, and the hens.', { role: 'host' }),
  line(5, 'Joy', 'Does it work on the honey as well?'),
  line(
    6,
    'Ravi',
    'In the cart. My mother-in-law will not believe that these come from a hillside.',
  ),
];

export const coupon = (
  more: Partial<Coupon> = {},
  state: Partial<CouponState> = {},
): CouponState => ({
  coupon: {
    id: 'autumn',
    title: 'Today, on everything',
    kind: 'percent',
    percent: 10,
    total: 50,
    opensAt: NOW - MINUTE,
    closesAt: NOW + 4 * MINUTE,
    ...more,
  },
  droppedAt: NOW - MINUTE,
  ...state,
});

export const ANONYMOUS: Viewer = {
  ...{ key: 'me', poke: 'me', name: null },
  ...{ identity: 'anonymous', segments: [] },
};

export const basket = (goods: readonly Product[]): Cart => ({
  lines: goods.slice(0, 2).map(({ id, title, price, pictures: [picture] }, index) => ({
    id: `line-${index}`,
    title: textIn(title, ['en']),
    quantity: index + 1,
    price,
    total: { ...price, amount: price.amount * (index + 1) },
    ref: id,
    ...(picture && { picture }),
  })),
  count: 3,
  coupons: [{ code: 'LIVE10', label: '10 % off', discount: { amount: 379, currency: 'USD' } }],
  subtotal: { amount: 3790, currency: 'USD' },
  discount: { amount: 379, currency: 'USD' },
  total: { amount: 3411, currency: 'USD' },
});

export const backSoon = {
  id: 'soon',
  at: NOW,
  text: 'We are back in a minute: the rain has come.',
};

export const pinned = (show: FakeShowState, product = ''): FakeShowState => ({
  ...show,
  state: { pins: [{ product, at: NOW }] },
});

export function scheduled(ms: number): FakeShowState {
  const info = {
    title: 'Persimmon morning at Willow Bend',
    host: { name: 'Mei Lin', badge: 'farmer' as const },
    rehearsal: false,
    startsAt: NOW + ms,
  };
  return { time: NOW, lines: [], gauges: { audience: 42 }, state: { status: 'scheduled', info } };
}
