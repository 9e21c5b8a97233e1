import type { Demand } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { aBackstage } from '../../../testing/a-backstage.js';
import { demandCsv } from './demand-csv.js';
import { demandRows } from './demand-rows.js';

const demand: Demand[] = [
  { of: 'show', count: 90 },
  { of: 'product', product: 'pears', count: 2 },
  { of: 'area', product: 'honey', region: 'DE', count: 3 },
  { of: 'product', product: 'honey', variant: 'large', count: 4 },
  { of: 'area', product: 'honey', region: 'US-CA', count: 7 },
];

it('adds up by product, the most wished for first, and leaves out what is of no product', () => {
  expect(demandRows(aBackstage({ demand }))).toEqual([
    {
      ...{ product: 'honey', waiting: 4, count: 14 },
      areas: [
        { region: 'US-CA', count: 7 },
        { region: 'DE', count: 3 },
      ],
    },
    { product: 'pears', waiting: 2, areas: [], count: 2 },
  ]);
  expect(demandRows(aBackstage())).toEqual([]);
});

it('has a line in a file for each thing that is wished for, whose names are no formulas', () => {
  const name = (product: string) => (product === 'pears' ? '=SUM(A1)' : product);
  expect(demandCsv(demand, name).replace('\uFEFF', '').split('\r\n')).toEqual([
    'product,title,variant,wish,region,count',
    "pears,'=SUM(A1),,back,,2",
    'honey,honey,,area,DE,3',
    'honey,honey,large,back,,4',
    'honey,honey,,area,US-CA,7',
    '',
  ]);
});
