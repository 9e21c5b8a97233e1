import type { ReportRow } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { listMost } from './list-most.js';

const row = (page: string, clicks: number, orders?: number): ReportRow => ({
  page,
  clicks,
  sales:
    orders === undefined
      ? []
      : [
          {
            ...{ currency: 'USD', orders, revenue: orders * 100, commission: 0 },
            ...{ unconfirmed: 1, unconfirmedRevenue: 50 },
          },
        ],
});

it('lists all where they are few, the most followed first', () => {
  const rows = [row('a', 1), row('b', 3), row('c', 2)];
  expect(listMost(rows, 3)).toEqual({ listed: [rows[1], rows[2], rows[0]] });
});

it('lists those that sold before all others, and adds the rest up', () => {
  const rows = [row('made-up', 9), row('told', 8, 0), row('sold', 1, 2), row('seen', 10)];
  const { listed, rest } = listMost(rows, 2);
  expect(listed.map(({ page }) => page)).toEqual(['seen', 'sold']);
  expect(rest).toEqual({ count: 2, ...{ clicks: 17, sales: row('', 0, 0).sales } });
});
