import type { Product } from '../catalog/product.ts';

export const tomatoes: Product = {
  id: 'tomatoes',
  title: 'Vine tomatoes, 1.5 kg',
  summary: 'Ripened on the vine in the sun house.',
  description:
    'The last of the year, from the house that only the sun heats. Small, thick-skinned and very sweet. Keep them out of the fridge and on the vine until you eat them.',
  pictureAlt: 'Red tomatoes on the vine',
  options: [],
  variants: [{ id: 'tomatoes', options: {}, price: 790, stock: 45 }],
  provenance: {
    origin: { place: 'South sun house', region: 'Willow Bend Valley', country: 'USA' },
    producer: 'Mei Lin, Willow Bend Farm',
    harvested: '2026-11-23',
    grade: 'Class I, 9.1 °Brix',
    certificates: [{ name: 'Valley Organic Growers', number: 'VOG-2026-0421' }],
  },
};
