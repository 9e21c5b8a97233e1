import { expect, it } from 'vitest';
import { ALL_FACTS, MEASURED_SHOW } from '../../testing/all-facts.js';
import { segmentSink } from './segment-sink.js';

it('segmentSink tells facts by the names of Segment’s specs, and leaves out what these have no event for', () => {
  const told: [string, Readonly<Record<string, unknown>>][] = [];
  const sink = segmentSink((event, properties) => told.push([event, properties]));
  for (const fact of ALL_FACTS) sink(fact, MEASURED_SHOW);
  const stall_show = 'show-1';
  const session_id: unknown = told[0]?.[1]['session_id'];
  expect(session_id).toMatch(/^[\w-]{16,}$/);
  const video = {
    ...{ stall_show, session_id, video_player: 'livestall' },
    ...{ livestream: true, title: 'Morning' },
  };
  const pears = {
    ...{ product_id: 'pears', name: 'Pears', variant: 'pears-2kg' },
    ...{ price: 12.5, quantity: 2, position: 3 },
  };
  const tea = { product_id: 'tea', name: 'Tea', price: 900, quantity: 1 };
  const oneTea = { stall_show, ...tea, currency: 'JPY', value: 900 };
  const goods = { stall_show, list_id: 'livestall_goods', products: [pears] };
  const pinned = { stall_show, list_id: 'livestall_pinned', products: [tea] };
  const cart = { stall_show, currency: 'USD', products: [pears] };
  expect(told).toEqual([
    ['Video Playback Started', video],
    ['Video Playback Buffer Completed', video],
    ['Video Playback Interrupted', { ...video, method: 'media-failed' }],
    ['Product List Viewed', goods],
    ['Product List Viewed', pinned],
    ['Product Viewed', oneTea],
    ['Product Added', { stall_show, ...pears, currency: 'USD', value: 25 }],
    ['Product Removed', oneTea],
    ['Promotion Clicked', { stall_show, promotion_id: 'live10' }],
    ['Coupon Applied', { stall_show, coupon_id: 'live10' }],
    ['Checkout Started', { ...cart, value: 22.5 }],
    ['Order Completed', { ...cart, order_id: 'order-7', total: 22.5 }],
  ]);
});
