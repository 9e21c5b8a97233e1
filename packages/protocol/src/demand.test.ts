import { expect, it } from 'vitest';
import { wishName, type Wished } from './demand.js';

it('names each thing that one can wish for, and no two alike', () => {
  const things: Wished[] = [
    { of: 'show' },
    { of: 'product', product: 'show' },
    { of: 'product', product: 'honey' },
    { of: 'product', product: 'honey', variant: 'small' },
    { of: 'product', product: 'small', variant: 'honey' },
    { of: 'area', product: 'honey', region: 'CN' },
    { of: 'area', product: 'honey', region: 'CN-53' },
  ];
  expect(new Set(things.map(wishName)).size).toBe(things.length);
});
