import type { Product } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { basket, MINUTE, NOW, pinned, viewers } from '../samples.js';
import type { Scene } from '../scene.js';

/** Goods: shown, in the list, on their own page, in the basket; with prices that their store has not said yet. */
export function goodsScenes(busy: FakeShowState, goods: readonly Product[]): Scene[] {
  const [first, second] = goods.map(({ id }) => id);
  const inCart = { cart: basket(goods) };
  const opening = '[part=goods-button]';
  const basketTab = '[role=tab]:has-text("Basket")';
  const quoted = (quote: 'asking' | 'unknown') => ({
    ...busy,
    catalog: goods.map((product) => ({ ...product, quote })),
  });
  return [
    { name: 'sold-out', show: { ...busy, gauges: { ...viewers, [`stock:${first}`]: 0 } } },
    { name: 'few-left', show: { ...busy, gauges: { ...viewers, [`stock:${first}`]: 3 } } },
    { name: 'goods', show: busy, cart: inCart, clicks: [opening] },
    { name: 'product', show: pinned(busy, second), clicks: ['stall-pinned [part=title]'] },
    {
      name: 'product-traced',
      show: pinned(busy, first),
      clicks: ['stall-pinned [part=title]', '.trace li:last-child'],
    },
    { name: 'basket', show: busy, cart: inCart, clicks: [opening, basketTab] },
    { name: 'basket-empty', show: busy, clicks: [opening, basketTab] },
    {
      name: 'shown',
      show: { ...busy, state: { pins: busy.state?.pins ?? [], shown: shownBefore(goods) } },
      clicks: [opening, 'role=tab[name=Shown]'],
    },
    { name: 'price-asked', show: quoted('asking') },
    { name: 'price-asked-goods', show: quoted('asking'), clicks: [opening] },
    { name: 'price-unknown-goods', show: quoted('unknown'), clicks: [opening] },
  ];
}

/** All goods in turn, two minutes each, for a long morning. */
const shownBefore = (goods: readonly Product[]) =>
  Array.from({ length: 60 }, (_, index) => ({
    product: goods[index % goods.length]?.id ?? '',
    from: NOW - (60 - index) * 2 * MINUTE,
    to: NOW - (59 - index) * 2 * MINUTE,
  }));
