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
  const seen = { stall_show, session_id, livestream: true, total_length: null };
  const playback = { ...seen, video_player: 'livestall' };
  const content = { ...playback, content_asset_id: 'show-1' };
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
    ['Video Playback Started', { ...playback, content_asset_ids: ['show-1'] }],
    ['Video Content Started', { ...seen, asset_id: 'show-1', title: 'Morning' }],
    ['Video Playback Buffer Completed', content],
    ['Video Playback Interrupted', { ...content, method: 'media-failed' }],
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

it('segmentSink has a session for each stall that it is told of', () => {
  const sessions: unknown[] = [];
  const sink = segmentSink((_, { session_id }) => sessions.push(session_id));
  const wait = { of: 'wait', ms: 400 } as const;
  const other = { ...MEASURED_SHOW };
  for (const show of [MEASURED_SHOW, other, MEASURED_SHOW]) sink(wait, show);
  expect(sessions[0]).toBe(sessions[2]);
  expect(sessions[0]).not.toBe(sessions[1]);
});
