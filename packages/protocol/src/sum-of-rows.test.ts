import { expect, it } from 'vitest';
import { sumOfRows } from './sum-of-rows.js';

const sales = (currency: string, orders: number) => ({
  ...{ currency, orders, revenue: orders * 100, commission: orders * 10 },
  ...{ unconfirmed: orders + 1, unconfirmedRevenue: orders + 2 },
});

it('adds clicks up, and each currency for itself', () => {
  const rows = [
    { clicks: 7, sales: [sales('EUR', 1), sales('USD', 2)] },
    { clicks: 3, sales: [] },
    { clicks: 1, sales: [sales('USD', 5)] },
  ];
  expect(sumOfRows(rows)).toEqual({
    clicks: 11,
    sales: [
      sales('EUR', 1),
      {
        ...{ currency: 'USD', orders: 7, revenue: 700, commission: 70 },
        ...{ unconfirmed: 9, unconfirmedRevenue: 11 },
      },
    ],
  });
  expect(sumOfRows([])).toEqual({ clicks: 0, sales: [] });
});
