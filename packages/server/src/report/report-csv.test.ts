import { expect, it } from 'vitest';
import { reportCsv } from './report-csv.js';

const sales = (currency: string, revenue: number) => ({
  ...{ currency, orders: 1, revenue, commission: revenue / 10 },
  ...{ unconfirmed: 0, unconfirmedRevenue: 0 },
});

it('has a line a row and currency, and counts no click twice', () => {
  const rows = [
    {
      ...{ show: 's1', product: 'pears', title: { en: 'Pears', zh: '梨' }, clicks: 7 },
      sales: [sales('EUR', 1_000), sales('JPY', 500)],
    },
    { show: 's1', product: 'honey', clicks: 2, sales: [] },
  ];
  const csv = reportCsv({ by: 'link', rows }, ['zh-CN']);
  expect(csv.split('\r\n')).toEqual([
    'show,product,title,clicks,currency,orders,revenue,commission,unconfirmed,unconfirmedRevenue',
    's1,pears,梨,7,EUR,1,10.00,1.00,0,0.00',
    's1,pears,梨,0,JPY,1,500,50,0,0',
    's1,honey,,2,,0,0,0,0,0',
    '',
  ]);
});

it('has a last line for all that is not listed', () => {
  const rest = { count: 12, clicks: 30, sales: [sales('USD', 700)] };
  const csv = reportCsv({
    by: 'page',
    rows: [{ page: 'https://a.example', clicks: 9, sales: [] }],
    rest,
  });
  expect(csv.split('\r\n').slice(1)).toEqual([
    'https://a.example,9,,0,0,0,0,0',
    '(+ 12),30,USD,1,7.00,0.70,0,0.00',
    '',
  ]);
});
