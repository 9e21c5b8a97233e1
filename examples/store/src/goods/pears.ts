import type { Product } from '../catalog/product.ts';

export const pears: Product = {
  id: 'pears',
  title: 'Snow pears, box of 3 kg',
  summary: 'White inside, full of juice, for eating or for soup.',
  description:
    'Each pear grows in its own paper bag, which keeps the skin thin and pale. Eat them cold and crisp, or simmer them with rock sugar when someone has a cough. Eight to ten fruits a box.',
  pictureAlt: 'Pale yellow snow pears in a box',
  options: [],
  variants: [{ id: 'pears', options: {}, price: 1650, stock: 40 }],
  provenance: {
    origin: { place: 'River orchard', region: 'Willow Bend Valley', country: 'USA' },
    producer: 'Mei Lin, Willow Bend Farm',
    harvested: '2026-10-30',
    grade: 'Extra, 300 to 350 g a fruit',
    certificates: [{ name: 'Valley Organic Growers', number: 'VOG-2026-0418' }],
  },
};
