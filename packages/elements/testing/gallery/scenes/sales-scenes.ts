import { StallError, type ReportKind, type ReportRow } from '@livestall/protocol';
import type { FakeShowState } from '../../fake-show.js';
import { aBackstage } from '../../a-backstage.js';
import type { FakeHost } from '../../fake-host.js';
import { MINUTE, NOW } from '../samples.js';
import type { Scene } from '../scene.js';

/** What links sold, and where there is nothing to tell. */
export function salesScenes(show: FakeShowState): Scene[] {
  const clicks = ['role=button[name=Sales]'];
  const preparing = (name: string) => Promise.resolve(name === 'shows' ? soldShows : undefined);
  const scene = (name: string, reporting: FakeHost['reporting'], host: Partial<FakeHost> = {}) => ({
    ...{ name, show, clicks, host: { backstage: aBackstage(), preparing, reporting, ...host } },
  });
  return [
    scene('console-sales', ({ by }) => Promise.resolve({ t: NOW, by, rows: soldBy[by] })),
    scene('console-sales-none', ({ by }) => Promise.resolve({ t: NOW, by, rows: [] })),
    scene('console-sales-soon', () => new Promise(() => undefined)),
    scene('console-sales-failed', () => Promise.reject(new StallError('offline')), {
      connected: false,
    }),
  ];
}

const soldShows = [
  { id: 'show-1', title: 'Persimmon morning at Willow Bend', startedAt: NOW },
  {
    id: 'show-0',
    title: 'Persimmon morning at Willow Bend',
    startedAt: NOW - 7 * 24 * 60 * MINUTE,
  },
];

const sold = (currency: string, orders: number, revenue: number, unconfirmed = 0) => ({
  ...{ currency, orders, revenue, commission: Math.round(revenue / 20) },
  ...{ unconfirmed, unconfirmedRevenue: unconfirmed * 990 },
});

const soldBy: Record<ReportKind, ReportRow[]> = {
  link: [
    {
      ...{ show: 'show-1', product: 'persimmons', title: 'Fuyu persimmons', clicks: 12_408 },
      sales: [sold('EUR', 118, 2_360_00), sold('USD', 1_031, 16_392_90, 2)],
    },
    {
      ...{ show: 'show-1', product: 'honey', title: 'Wildflower honey', clicks: 980 },
      sales: [sold('USD', 41, 738_00)],
    },
    {
      ...{ show: 'show-0', product: 'pears', title: 'A crate of late pears, picked by hand' },
      ...{ clicks: 3, sales: [] },
    },
  ],
  host: [],
  page: [],
  medium: [],
  show: [],
};
