import { expect, it } from 'vitest';
import { reportCsv } from './report-csv.js';

const sales = (currency: string, revenue: number) => ({
  ...{ currency, orders: 1, revenue, commission: revenue / 10 },
  ...{ unconfirmed: 0, unconfirmedRevenue: 0 },
});

it('has a line a row and currency, and counts no click twice', () => {
  const csv = reportCsv(
    'link',
    [
      {
        ...{ show: 's1', product: 'pears', title: { en: 'Pears', zh: '梨' }, clicks: 7 },
        sales: [sales('EUR', 1_000), sales('USD', 500)],
      },
      { show: 's1', product: 'honey', clicks: 2, sales: [] },
    ],
    ['zh-CN'],
  );
  expect(csv.split('\r\n')).toEqual([
    'show,product,title,clicks,currency,orders,revenue,commission,unconfirmed,unconfirmedRevenue',
    's1,pears,梨,7,EUR,1,1000,100,0,0',
    's1,pears,梨,0,USD,1,500,50,0,0',
    's1,honey,,2,,0,0,0,0,0',
    '',
  ]);
});
