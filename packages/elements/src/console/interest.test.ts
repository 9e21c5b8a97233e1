import { expect, it } from 'vitest';
import { aBackstage } from '../../testing/a-backstage.js';
import { interestIn, waitingForShow } from './interest.js';

const backstage = aBackstage({
  demand: [
    { of: 'show', count: 7 },
    { of: 'product', product: 'eggs', count: 2 },
    { of: 'product', product: 'eggs', variant: 'ten', count: 3 },
    { of: 'area', product: 'eggs', region: 'CN', count: 1 },
    { of: 'area', product: 'eggs', region: 'IN', count: 4 },
  ],
  clicks: [{ product: 'honey', count: 5 }],
});

it('sums what is wished of a product and its variants, and its clicks', () => {
  expect(interestIn('eggs', backstage)).toMatchObject({ waiting: 5, clicks: 0 });
  expect(interestIn('honey', backstage)).toEqual({ waiting: 0, clicks: 5, areas: [] });
});

it('knows where it is not delivered and would be bought, the most first', () => {
  expect(interestIn('eggs', backstage).areas).toEqual([
    { region: 'IN', count: 4 },
    { region: 'CN', count: 1 },
  ]);
});

it('knows who waits for the show', () => {
  expect(waitingForShow(backstage)).toBe(7);
  expect(waitingForShow(null)).toBe(0);
  expect(interestIn('eggs', null)).toEqual({ waiting: 0, clicks: 0, areas: [] });
});
