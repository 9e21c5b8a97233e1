import type { Demand, Product } from '@livestall/protocol';
import { aBackstage } from '../../a-backstage.js';
import type { FakeShowState } from '../../fake-show.js';
import type { Scene } from '../scene.js';

/** What viewers would like, and where there is nothing to tell yet, or no line. */
export function demandScenes(show: FakeShowState, goods: readonly Product[]): Scene[] {
  const [first = '', second = ''] = goods.map(({ id }) => id);
  const demand: Demand[] = [
    { of: 'show', count: 64 },
    { of: 'product', product: first, count: 1_238 },
    ...['DE', 'AT', 'CH', 'GB', 'BA', 'US-CA'].map((region, index): Demand => {
      return { of: 'area', product: second, region, count: 40 - index * 7 };
    }),
    { of: 'area', product: 'a-crate-of-late-pears-picked-by-hand', region: 'CN', count: 1 },
  ];
  const scene = (name: string, host: Scene['host']): Scene => ({
    ...{ name, show, clicks: ['role=button[name=Demand]'] },
    host: { backstage: aBackstage({ demand }), ...host },
  });
  return [
    scene('console-demand', {}),
    scene('console-demand-none', { backstage: aBackstage() }),
    scene('console-demand-soon', { backstage: null }),
    scene('console-demand-offline', { connected: false }),
  ];
}
