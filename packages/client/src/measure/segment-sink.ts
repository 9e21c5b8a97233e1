import { textIn, type Fact, type ShopItem } from '@livestall/protocol';
import { newKey } from '../core/new-key.js';
import { decimal, decimalOf } from '../core/decimal.js';
import type { MeasuredShow, Sink } from './sink.js';

/** `analytics.track` of Segment's library, or of one that is called alike (RudderStack, Jitsu). */
export type Track = (event: string, properties: Readonly<Record<string, unknown>>) => unknown;

/**
 * Tells facts by the names and properties of Segment's specs of ecommerce (V2) and video; what these have no event for is
 * left out. The `session_id` that the video spec asks for is a random one of this sink's, which nobody keeps.
 * https://segment.com/docs/connections/spec/ecommerce/v2/ https://segment.com/docs/connections/spec/video/
 */
export function segmentSink(track: Track): Sink {
  const session = newKey();
  return (fact, show) => {
    const event = segmentEvent(fact, show, session);
    if (event) track(event[0], { stall_show: show.id, ...event[1] });
  };
}

type SegmentEvent = readonly [event: string, properties: Readonly<Record<string, unknown>>];

function segmentEvent(fact: Fact, { now }: MeasuredShow, session: string): SegmentEvent | null {
  const video = {
    ...{ session_id: session, video_player: 'livestall', livestream: now.status === 'live' },
    title: textIn(now.info.title, []),
  };
  switch (fact.of) {
    case 'startup':
      return ['Video Playback Started', video];
    case 'wait':
      return ['Video Playback Buffer Completed', video];
    case 'failure':
      return ['Video Playback Interrupted', { ...video, method: fact.code }];
    case 'impression':
      return ['Product List Viewed', list('goods', fact.items)];
    case 'pin':
      return ['Product List Viewed', list('pinned', fact.items)];
    case 'opened':
      return ['Product Viewed', one(fact.item)];
    case 'add':
      return ['Product Added', one(fact.item)];
    case 'remove':
      return ['Product Removed', one(fact.item)];
    case 'coupon': {
      if (fact.step === 'claimed') return ['Promotion Clicked', { promotion_id: fact.coupon }];
      return ['Coupon Applied', { coupon_id: fact.coupon }];
    }
    case 'checkout': {
      const { currency } = fact.total;
      const products = fact.items.map(product);
      return ['Checkout Started', { currency, value: decimal(fact.total), products }];
    }
    case 'purchase': {
      const total = decimal(fact.total);
      const order = { order_id: fact.order, currency: fact.total.currency, total };
      return ['Order Completed', { ...order, products: fact.items.map(product) }];
    }
    default:
      return null;
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
