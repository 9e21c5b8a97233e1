import { expect, it } from 'vitest';
import { reportCsv } from './report-csv.js';

const sales = (currency: string, revenue: number) => ({
  ...{ currency, orders: 1, revenue, commission: revenue / 10 },
  ...{ unconfirmed: 0, unconfirmedRevenue: 0 },
});

it('has a line a row and currency, and counts no click twice', () => {
  const csv = reportCsv('link', [
    { show: 's1', product: 'pears', clicks: 7, sales: [sales('EUR', 1_000), sales('USD', 500)] },
    { show: 's1', product: 'honey', clicks: 2, sales: [] },
  ]);
  expect(csv.split('\r\n')).toEqual([
    'show,product,clicks,currency,orders,revenue,commission,unconfirmed,unconfirmedRevenue',
    's1,pears,7,EUR,1,1000,100,0,0',
    's1,pears,0,USD,1,500,50,0,0',
    's1,honey,2,,0,0,0,0,0',
    '',
  ]);
});

it.each([
  ['=HYPERLINK("https://evil.example","Mei")', `"'=HYPERLINK(""https://evil.example"",""Mei"")"`],
  ['+1', "'+1"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['Lin, Mei', '"Lin, Mei"'],
  ['Mei\r\n=1', '"Mei\r\n=1"'],
  ['Mei Lin', 'Mei Lin'],
])('lets no name be run as a formula: %j', (host, cell) => {
  const csv = reportCsv('host', [{ host, clicks: 1, sales: [] }]);
  expect(csv.slice(csv.indexOf('\r\n') + 2)).toBe(`${cell},1,,0,0,0,0,0\r\n`);
});
