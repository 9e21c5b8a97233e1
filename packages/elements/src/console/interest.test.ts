import { expect, it } from 'vitest';
import { aBackstage } from '../../testing/a-backstage.js';
import { interestIn, waitingForShow } from './interest.js';

const backstage = aBackstage({
  demand: [
    { of: 'show', count: 7 },
    { of: 'product', product: 'eggs', count: 2 },
    { of: 'product', product: 'eggs', variant: 'ten', count: 3 },
  ],
  clicks: [{ product: 'honey', count: 5 }],
});

it('sums what is wished of a product and its variants, and its clicks', () => {
  expect(interestIn('eggs', backstage)).toEqual({ waiting: 5, clicks: 0 });
  expect(interestIn('honey', backstage)).toEqual({ waiting: 0, clicks: 5 });
});

it('knows who waits for the show', () => {
  expect(waitingForShow(backstage)).toBe(7);
  expect(waitingForShow(null)).toBe(0);
  expect(interestIn('eggs', null)).toEqual({ waiting: 0, clicks: 0 });
});
