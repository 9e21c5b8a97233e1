import type { Field } from '../platform.ts';

/** Where the store is. */
export function storeField(label: string, hint: string, like: string): Field {
  return { name: 'store', label, hint, like, kind: 'address' };
}

/** What the shopper pays in. */
export function currencyField(hint: string): Field {
  return { name: 'currency', label: 'Currency', hint, like: 'EUR', kind: 'currency' };
}

/** What the show calls the one thing that is sold in it, and its price there. */
export const TOLD: readonly Field[] = [
  {
    ...{ name: 'title', label: 'What it is called', like: 'Vine tomatoes, 1.5 kg' },
    hint: 'As the show is to call it.',
  },
  {
    ...{ name: 'price', label: 'Its price', like: '7.90', kind: 'price' },
    hint: 'In the show. In the basket it is the store’s own.',
  },
];

/** One thing that is sold. */
export function goodsFields(label: string, hint: string, like: string): readonly Field[] {
  return [{ name: 'ref', label, hint, like }, ...TOLD];
}
