import type { FakeShowState } from '../../fake-show.js';
import { MINUTE, scheduled } from '../samples.js';
import type { Scene } from '../scene.js';

/** On a page without a cart, where goods are links by which somebody earns. */
export function linkScenes(show: FakeShowState): Scene[] {
  const cart = { status: 'absent' } as const;
  const opening = '[part=goods-button]';
  const product = ['stall-pinned [part=title]', 'stall-product [part=carry-on] summary'];
  return [
    { name: 'links', show, cart },
    { name: 'links-goods', show, cart, clicks: [opening] },
    { name: 'links-product', show, cart, clicks: product },
    { name: 'links-chinese', show, cart, clicks: product, language: 'zh' },
    { name: 'links-before', show: scheduled(12 * MINUTE), cart },
  ];
}
