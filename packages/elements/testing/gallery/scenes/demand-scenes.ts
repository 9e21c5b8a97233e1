import type { CustomRequest, Demand, DemandPoll, DemandTotal, Product } from '@livestall/protocol';
import { aBackstage } from '../../a-backstage.js';
import { MINUTE, NOW } from '../samples.js';
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
  const asked: CustomRequest[] = [
    {
      ...{ id: 'r2', at: NOW - 4 * MINUTE, product: first, title: goods[0]?.title ?? '' },
      ...{
        choice: 'For a family of six',
        quantity: 2,
        contact: '+1 530 555 0134',
        answered: false,
      },
      text: 'Persimmons that are still firm, and some chestnuts. On Friday, please.\nIs Saturday better?',
    },
    {
      ...{ id: 'r1', at: NOW - 90 * MINUTE, product: second, title: goods[1]?.title ?? '' },
      ...{ quantity: 1, text: '一公斤蜂蜜，生日用', contact: 'wechat: lin-1987', answered: true },
    },
  ];
  const scene = (name: string, host: Scene['host']): Scene => ({
    ...{ name, show, clicks: ['role=button[name=/^Demand/]'] },
    host: { backstage: aBackstage({ demand }), ...host },
  });
  const rows = demand.map((one): DemandTotal =>
    one.of === 'show' || one.product.startsWith('a-crate')
      ? { ...one, count: one.count * 7 }
      : {
          ...one,
          count: one.count * 3,
          title: goods.find(({ id }) => id === one.product)?.title ?? '',
        },
  );
  const choices = [
    { id: 'two', text: 'A box of 2 kg' },
    { id: 'five', text: 'A crate of 5 kg' },
    { id: 'gift', text: 'A box to give away' },
  ];
  const polls = ['this-week', 'last-week'].map((id, weeks): DemandPoll => ({
    ...{ show: id, id, title: 'Which size would you order?', choices },
    counts: { two: 212 - 40 * weeks, five: 96, gift: 31 + 70 * weeks },
    openedAt: NOW - weeks * 7 * 24 * 60 * MINUTE,
  }));
  return [
    scene('console-demand', {}),
    {
      ...scene('console-demand-all', { wishing: () => Promise.resolve({ t: NOW, rows, polls }) }),
      clicks: ['role=button[name=/^Demand/]', 'role=button[name="All shows"]'],
    },
    scene('console-requests', {
      asked,
      backstage: aBackstage({ demand: demand.slice(0, 2), requests: { open: 1, at: NOW } }),
    }),
    scene('console-demand-none', { backstage: aBackstage() }),
    scene('console-demand-soon', { backstage: null }),
    scene('console-demand-offline', { connected: false }),
  ];
}
