import { textIn, type Fact, type ShopItem } from '@livestall/protocol';
import { newKey } from '../core/new-key.js';
import { decimal, decimalOf } from '../core/decimal.js';
import type { MeasuredShow, Sink } from './sink.js';

/** `analytics.track` of Segment's library, or of one that is called alike (RudderStack, Jitsu). */
export type Track = (event: string, properties: Readonly<Record<string, unknown>>) => unknown;

/**
 * Tells facts by the names and properties of Segment's specs of ecommerce (V2) and video; what these have no event for is
 * left out. The `session_id` that the video spec asks for is a random one for each stall, which nobody keeps.
 * https://segment.com/docs/connections/spec/ecommerce/v2/ https://segment.com/docs/connections/spec/video/
 */
export function segmentSink(track: Track): Sink {
  const sessions = new WeakMap<MeasuredShow, string>();
  const sessionOf = (show: MeasuredShow) => {
    const session = sessions.get(show) ?? newKey();
    sessions.set(show, session);
    return session;
  };
  return (fact, show) => {
    for (const [event, properties] of segmentEvents(fact, show, sessionOf(show))) {
      track(event, { stall_show: show.id, ...properties });
    }
  };
}

type SegmentEvent = readonly [event: string, properties: Readonly<Record<string, unknown>>];

function segmentEvents(fact: Fact, show: MeasuredShow, session: string): SegmentEvent[] {
  switch (fact.of) {
    case 'startup':
    case 'wait':
    case 'failure':
      return videoEvents(fact, show, session);
    case 'impression':
      return [['Product List Viewed', list('goods', fact.items)]];
    case 'pin':
      return [['Product List Viewed', list('pinned', fact.items)]];
    case 'opened':
      return [['Product Viewed', one(fact.item)]];
    case 'add':
      return [['Product Added', one(fact.item)]];
    case 'remove':
      return [['Product Removed', one(fact.item)]];
    case 'coupon': {
      if (fact.step === 'claimed') return [['Promotion Clicked', { promotion_id: fact.coupon }]];
      return [['Coupon Applied', { coupon_id: fact.coupon }]];
    }
    case 'checkout': {
      const { currency } = fact.total;
      const products = fact.items.map(product);
      return [['Checkout Started', { currency, value: decimal(fact.total), products }]];
    }
    case 'purchase': {
      const total = decimal(fact.total);
      const order = { order_id: fact.order, currency: fact.total.currency, total };
      return [['Order Completed', { ...order, products: fact.items.map(product) }]];
    }
    default:
      return [];
  }
}

/** Playback is the player's, its content the show's: the spec has an event for the beginning of each. */
function videoEvents(
  fact: Extract<Fact, { of: 'startup' | 'wait' | 'failure' }>,
  { id, now }: MeasuredShow,
  session: string,
): SegmentEvent[] {
  const livestream = now.status === 'live';
  // A live stream's length is to be told as null.
  const seen = { session_id: session, livestream, ...(livestream && { total_length: null }) };
  const playback = { ...seen, video_player: 'livestall' };
  const content = { ...playback, content_asset_id: id };
  switch (fact.of) {
    case 'startup':
      return [
        ['Video Playback Started', { ...playback, content_asset_ids: [id] }],
        ['Video Content Started', { ...seen, asset_id: id, title: textIn(now.info.title, []) }],
      ];
    case 'wait':
      return [['Video Playback Buffer Completed', content]];
    case 'failure':
      return [['Video Playback Interrupted', { ...content, method: fact.code }]];
  }
}

function list(id: string, items: readonly ShopItem[]): Readonly<Record<string, unknown>> {
  return { list_id: `livestall_${id}`, products: items.map(product) };
}

function one(item: ShopItem): Readonly<Record<string, unknown>> {
  return { ...product(item), currency: item.price.currency, value: decimalOf(item) };
}

function product({ id, title, variant, price, quantity, position }: ShopItem) {
  return {
    product_id: id,
    name: title,
    ...(variant !== undefined && { variant }),
    price: decimal(price),
    quantity,
    ...(position !== undefined && { position }),
  };
}
