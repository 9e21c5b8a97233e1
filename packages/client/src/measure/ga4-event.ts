import { textIn, type ShopFact, type ShopItem } from '@livestall/protocol';
import type { Fact } from '@livestall/protocol';
import { decimal, decimalOf } from '../core/decimal.js';
import type { MeasuredShow } from './sink.js';

/** Goods as GA4's reference has them. */
export interface Ga4Item {
  item_id: string;
  item_name: string;
  item_variant?: string;
  price: number;
  quantity: number;
  /** Its place in a list, from 0. */
  index?: number;
}

/** What an event of GA4's ecommerce reference has of goods. */
export interface Ga4Ecommerce {
  currency?: string;
  value?: number;
  items?: Ga4Item[];
  item_list_id?: string;
  item_list_name?: string;
  promotion_id?: string;
  transaction_id?: string;
}

/** An event of a data layer: flat parameters, and beside them what it has of goods. */
export type Ga4Event = {
  event: string;
  ecommerce?: Ga4Ecommerce;
} & Readonly<Record<string, unknown>>;

/**
 * A fact in the shape of GA4: an event's name of small letters, flat parameters, goods in `ecommerce`. `video_start` and
 * those of goods are GA4's own, with its own parameters, but for `choose_option` and `apply_promotion`; the others stand beside them. No flat parameter is called `value`, which GA4
 * takes for money. https://developers.google.com/analytics/devguides/collection/ga4/reference/events
 */
export function ga4Event(fact: Fact, { id, now }: MeasuredShow): Ga4Event {
  const show = { stall_show: id };
  const about = { video_provider: 'livestall', video_title: textIn(now.info.title, []), ...show };
  switch (fact.of) {
    case 'vital':
      return { event: 'web_vital', metric_name: fact.name, metric_value: fact.value, ...show };
    case 'startup':
      return { event: 'video_start', duration_ms: fact.ms, video_engine: fact.engine, ...about };
    case 'hand-over':
      return { event: 'video_hand_over', duration_ms: fact.ms, ...about };
    case 'wait':
      return { event: 'video_wait', duration_ms: fact.ms, ...about };
    case 'rendition':
      return { event: 'video_rendition', video_lines: fact.lines, ...about };
    case 'trouble':
    case 'failure':
      return { event: `video_${fact.of}`, error_code: fact.code, ...about };
    default:
      return { ...shopEvent(fact), ...show };
  }
}

function shopEvent(fact: ShopFact): Ga4Event {
  switch (fact.of) {
    case 'impression':
      return { event: 'view_item_list', ecommerce: list('goods', 'Goods of the show', fact.items) };
    case 'pin':
      return {
        event: 'view_item_list',
        ecommerce: list('pinned', 'Shown by the host', fact.items),
      };
    case 'opened':
      return { event: 'view_item', ecommerce: one(fact.item) };
    case 'option': {
      const chosen = { option_axis: fact.axis, option_value: fact.value };
      return { event: 'choose_option', ...chosen, ecommerce: one(fact.item) };
    }
    case 'add':
      return { event: 'add_to_cart', ecommerce: one(fact.item) };
    case 'remove':
      return { event: 'remove_from_cart', ecommerce: one(fact.item) };
    case 'coupon': {
      const event = fact.step === 'claimed' ? 'select_promotion' : 'apply_promotion';
      return { event, ecommerce: { promotion_id: fact.coupon } };
    }
    case 'checkout':
      return { event: 'begin_checkout', ecommerce: sum(fact.items) };
    case 'purchase': {
      const { order, total } = fact;
      const paid = { currency: total.currency, value: decimal(total) };
      const items = fact.items.map(ga4Item);
      return { event: 'purchase', ecommerce: { transaction_id: order, ...paid, items } };
    }
  }
}

function list(id: string, name: string, items: readonly ShopItem[]): Ga4Ecommerce {
  const currency = currencyOf(items);
  return {
    item_list_id: `livestall_${id}`,
    item_list_name: name,
    ...(currency !== undefined && { currency }),
    items: items.map(ga4Item),
  };
}

function one(item: ShopItem): Ga4Ecommerce {
  return { currency: item.price.currency, value: decimalOf(item), items: [ga4Item(item)] };
}

/** GA4 has a value be what its items come to: what a store's total has beside them, as shipping and tax, is none of it. */
function sum(items: readonly ShopItem[]): Ga4Ecommerce {
  const currency = currencyOf(items);
  const amount = items.reduce((total, { price, quantity }) => total + price.amount * quantity, 0);
  return {
    ...(currency !== undefined && { currency, value: decimal({ amount, currency }) }),
    items: items.map(ga4Item),
  };
}

/** The one that all of them are priced in: an event has no room for another. */
function currencyOf(items: readonly ShopItem[]): string | undefined {
  const [currency, another] = new Set(items.map(({ price }) => price.currency));
  return another === undefined ? currency : undefined;
}

function ga4Item({ id, title, variant, price, quantity, position }: ShopItem): Ga4Item {
  return {
    item_id: id,
    item_name: title,
    ...(variant !== undefined && { item_variant: variant }),
    price: decimal(price),
    quantity,
    ...(position !== undefined && { index: position - 1 }),
  };
}
