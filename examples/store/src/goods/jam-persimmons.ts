import type { Product } from '../catalog/product.ts';

/** Not among the goods of the rehearsal: what its seller can take over in the console. */
export const jamPersimmons: Product = {
  id: 'jam-persimmons',
  title: 'Persimmons for jam',
  summary: 'Soft and marked fruit of the same trees, for the pot.',
  description:
    'What the wind took down or a wasp has tasted. They keep for three days at most and cook down to a jam that needs little sugar. Weigh out a third of their weight, and a lemon for each kilogram.',
  pictureName: 'persimmons',
  pictureAlt: 'A box of ripe orange persimmons with their green caps',
  options: [{ name: 'box', label: 'Box', values: ['4 kg', '8 kg'] }],
  variants: [
    { id: 'jam-persimmons-4kg', options: { box: '4 kg' }, price: 1290, stock: 25 },
    { id: 'jam-persimmons-8kg', options: { box: '8 kg' }, price: 2290, stock: 10 },
  ],
  provenance: {
    origin: { place: 'Upper Terrace orchard', region: 'Willow Bend Valley', country: 'USA' },
    producer: 'Mei Lin, Willow Bend Farm',
    harvested: '2026-11-21',
    grade: 'For cooking',
    certificates: [{ name: 'Valley Organic Growers', number: 'VOG-2026-0417' }],
  },
};
