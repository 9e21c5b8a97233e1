import type { Product } from '../catalog/product.ts';

export const honey: Product = {
  id: 'honey',
  title: 'Wildflower honey',
  summary: 'Raw, unheated, from the hives behind the orchard.',
  description:
    'Spun once a year after the asters fade and poured straight into the jar. It sets soft by midwinter, as raw honey does; stand the jar in warm water to make it run again.',
  pictureAlt: 'A glass jar of amber wildflower honey with a wooden dipper',
  options: [{ name: 'size', label: 'Size', values: ['250 g', '500 g', '1 kg'] }],
  variants: [
    { id: 'honey-250g', options: { size: '250 g' }, price: 950, stock: 40 },
    { id: 'honey-500g', options: { size: '500 g' }, price: 1690, stock: 36 },
    { id: 'honey-1kg', options: { size: '1 kg' }, price: 2990, stock: 12 },
  ],
  provenance: {
    origin: { place: 'Orchard hives', region: 'Willow Bend Valley', country: 'USA' },
    producer: 'Mei Lin, Willow Bend Farm',
    harvested: '2026-09-12',
    grade: 'Raw, moisture 17.2 %',
    certificates: [{ name: 'Valley Beekeepers, tested for residues', number: 'VB-26-1183' }],
  },
};
