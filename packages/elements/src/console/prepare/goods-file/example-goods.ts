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
    compareAt: { amount: 2200, currency: 'USD' },
    unit: { en: 'box of 3 kg', zh: '3 公斤装' },
    unitPrice: { price: { amount: 630, currency: 'USD' }, per: 'kg' },
    quantity: { max: 10 },
    provenance: {
      origin: { place: { en: 'Gongcheng', zh: '恭城' }, country: 'CN' },
      producer: { name: { en: 'Mei Lin', zh: '林梅' } },
      harvestDate: '2026-11',
      deliversTo: ['CN', 'US-CA'],
    },
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
