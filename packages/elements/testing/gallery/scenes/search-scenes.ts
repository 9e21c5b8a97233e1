import { type Product } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { MINUTE, NOW } from '../samples.js';
import type { Scene } from '../scene.js';

/** More goods than are seen at a glance: with a field to search them by. */
export function searchScenes(show: FakeShowState, goods: readonly Product[]): Scene[] {
  const catalog = Array.from({ length: 18 }, (_, index) => goods[index % goods.length]).flatMap(
    (one) => one ?? [],
  );
  const many = catalog.map((one, index) => ({ ...one, id: `${one.id}-${index}` }));
  const [now, before] = many;
  const state = {
    order: many.map(({ id }) => id),
    pins: [{ product: now?.id ?? '', at: NOW }],
    shown: [{ product: before?.id ?? '', from: NOW - 2 * MINUTE, to: NOW - MINUTE }],
  };
  const searched = { ...show, catalog: many, state };
  const opening = '[part=goods-button]';
  const filter = (name: string) => `stall-products [role=group] button:has-text("${name}")`;
  const unshown = { ...searched, state: { ...state, pins: [], shown: [] } };
  return [
    { name: 'goods-many', show: searched, clicks: [opening] },
    { name: 'goods-many-chinese', show: searched, clicks: [opening], language: 'zh' },
    { name: 'goods-shown', show: searched, clicks: [opening, filter('Shown so far')] },
    { name: 'goods-none-found', show: unshown, clicks: [opening, filter('Shown so far')] },
  ];
}
