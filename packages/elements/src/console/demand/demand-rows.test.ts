import type { Demand } from '@livestall/protocol';
import { expect, it } from 'vitest';
import { aBackstage } from '../../../testing/a-backstage.js';
import { demandCsv } from './demand-csv.js';
import type { AskedPoll } from './demand-polls.js';
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
  const nameOf = (product: string) => (product === 'pears' ? '=SUM(A1)' : product);
  const box: AskedPoll = {
    ...{ id: 'box', title: 'Which box?', openedAt: 1 },
    choices: [
      { id: 'c1', text: '=2 kilos' },
      { id: 'c2', text: 'Five kilos' },
    ],
    counts: [
      { id: 'c1', votes: 9, share: 1 },
      { id: 'c2', votes: 0, share: 0 },
    ],
  };
  const csv = demandCsv(demand, [box], { nameOf, say: String });
  expect(csv.replace('\uFEFF', '').split('\r\n')).toEqual([
    'product,title,variant,wish,region,count,poll,choice',
    "pears,'=SUM(A1),,back,,2,,",
    'honey,honey,,area,DE,3,,',
    'honey,honey,large,back,,4,,',
    'honey,honey,,area,US-CA,7,,',
    ",Which box?,,poll,,9,box,'=2 kilos",
    ',Which box?,,poll,,0,box,Five kilos',
    '',
  ]);
});
