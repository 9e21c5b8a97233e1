import type { Product } from '../catalog/product.ts';

export const persimmons: Product = {
  id: 'persimmons',
  title: 'Fuyu persimmons, box of 2 kg',
  summary: 'Crisp as an apple, sweet as honey. Ready to eat.',
  description:
    'Picked by hand when the whole fruit has turned. Fuyu is the kind without bitterness: slice it, skin and all, into a salad, or leave it on the sill for a week and eat it with a spoon. About ten fruits a box.',
  pictureAlt: 'A box of ripe orange persimmons with their green caps',
  options: [],
  variants: [{ id: 'persimmons', options: {}, price: 1890, compareAt: 2290, stock: 60 }],
  provenance: {
    origin: { place: 'Upper Terrace orchard', region: 'Willow Bend Valley', country: 'USA' },
    producer: 'Mei Lin, Willow Bend Farm',
    harvested: '2026-11-21',
    grade: 'Extra, 180 to 220 g a fruit',
    certificates: [{ name: 'Valley Organic Growers', number: 'VOG-2026-0417' }],
  },
};
