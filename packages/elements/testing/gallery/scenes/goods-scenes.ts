import type { CustomRequest, Product } from '@livestall/protocol';
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
    ...requestScenes(busy, goods),
    { name: 'basket', show: busy, cart: inCart, clicks: [opening, basketTab] },
    { name: 'basket-empty', show: busy, clicks: [opening, basketTab] },
    {
      name: 'shown',
      show: { ...busy, state: { pins: busy.state?.pins ?? [], shown: shownBefore(goods) } },
      clicks: [opening, 'role=tab[name=Shown]'],
    },
    { name: 'price-asked', show: quoted('asking') },
    { name: 'price-asked-goods', show: quoted('asking'), clicks: [opening] },
    ...carouselScenes(busy, goods),
    { name: 'price-unknown-goods', show: quoted('unknown'), clicks: [opening] },
  ];
}

/** The goods in a row below the picture, in an arrangement of a page's own. */
function carouselScenes(busy: FakeShowState, goods: readonly Product[]): Scene[] {
  const ids = goods.map(({ id }) => id);
  const arrange: Scene['arrange'] = (stall) => {
    const row = Object.assign(document.createElement('stall-products'), { carousel: true });
    row.style.padding = '16px';
    const player = document.createElement('stall-player');
    player.style.blockSize = '40vh';
    stall.append(player, row);
  };
  const shown = [{ product: ids[0] ?? '', from: NOW - 2 * MINUTE, to: NOW - MINUTE }];
  const show: FakeShowState = {
    ...pinned(busy, ids[1]),
    gauges: { ...viewers, [`stock:${ids[2]}`]: 0, [`stock:${ids[3]}`]: 3 },
  };
  const marked = { ...show, state: { ...show.state, shown } };
  return [
    { name: 'carousel', show: marked, arrange },
    { name: 'carousel-arabic', show: marked, arrange, language: 'ar' },
    { name: 'carousel-waiting', show: { ...busy, catalog: [], state: { catalog: 'v1' } }, arrange },
  ];
}

/** A product that is asked for: shown, its form, what is missing in it, and what was asked. */
function requestScenes(busy: FakeShowState, goods: readonly Product[]): Scene[] {
  const [first, second] = goods;
  if (!first || !second) return [];
  const choices = ['For two', 'For a family of six', 'For a feast'].map((label, index) => {
    return { id: `${index}`, label };
  });
  const prompt = 'What do you like, and when shall it be ready?';
  const asked = { ...second, request: { prompt, choices } };
  const show = pinned({ ...busy, catalog: [first, asked, ...goods.slice(2)] }, second.id);
  const request: CustomRequest = {
    ...{ id: 'r1', at: NOW, product: second.id, title: second.title, answered: false },
    ...{ choice: 'For a family of six', quantity: 2, contact: '+1 530 555 0134' },
    text: 'Persimmons that are still firm, and some chestnuts. On Friday, please.',
  };
  const clicks = ['stall-pinned [part=title]'];
  return [
    { name: 'request-pinned', show },
    { name: 'request', show, clicks },
    { name: 'request-wrong', show, clicks: [...clicks, '.request [type=submit]'] },
    { name: 'request-sent', show: { ...show, mine: { requests: [request] } }, clicks },
  ];
}

/** All goods in turn, two minutes each, for a long morning. */
const shownBefore = (goods: readonly Product[]) =>
  Array.from({ length: 60 }, (_, index) => ({
    product: goods[index % goods.length]?.id ?? '',
    from: NOW - (60 - index) * 2 * MINUTE,
    to: NOW - (59 - index) * 2 * MINUTE,
  }));
