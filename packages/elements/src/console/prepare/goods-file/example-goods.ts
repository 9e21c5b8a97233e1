import type { Product } from '@livestall/protocol';

const value = (id: string, label: string) => ({ id, label });

/** What stands in the file of one who has no goods yet, to be written over. */
export const EXAMPLE_GOODS: readonly Product[] = [
  {
    id: 'persimmons',
    title: { en: 'Fuyu persimmons', zh: '富有甜柿' },
    pictures: [],
    url: 'https://shop.example/persimmons',
    price: { amount: 1890, currency: 'USD' },
    unit: { en: 'box of 3 kg', zh: '3 公斤装' },
  },
  {
    id: 'honey',
    title: { en: 'Wildflower honey', zh: '百花蜜' },
    pictures: [],
    url: 'https://shop.example/honey',
    price: { amount: 950, currency: 'USD' },
    options: [
      {
        id: 'jar',
        label: { en: 'Jar', zh: '规格' },
        values: [value('s', '250 g'), value('l', '500 g')],
      },
    ],
    variants: [
      { id: 'honey-s', options: { jar: 's' } },
      { id: 'honey-l', options: { jar: 'l' }, price: { amount: 1700, currency: 'USD' } },
    ],
  },
];
