import type { Product } from '../catalog/product.ts';

const white = 'white';
const brown = 'brown';

/** Brown rice is not packed in 10 kg: it would not keep as long as a household takes to eat it. */
export const rice: Product = {
  id: 'rice',
  title: 'New-harvest rice',
  summary: 'This autumn’s short-grain rice, milled to order.',
  description:
    'Cut in October, dried slowly and milled in the week it is sent, so that it still smells of the field. Use a little less water than you are used to: new rice holds its own.',
  pictureAlt: 'A cloth bag of short-grain rice, open at the top',
  options: [
    { name: 'kind', label: 'Kind', values: [white, brown] },
    { name: 'weight', label: 'Weight', values: ['2.5 kg', '5 kg', '10 kg'] },
  ],
  variants: [
    { id: 'rice-white-2.5kg', options: { kind: white, weight: '2.5 kg' }, price: 1190, stock: 60 },
    { id: 'rice-white-5kg', options: { kind: white, weight: '5 kg' }, price: 2190, stock: 40 },
    { id: 'rice-white-10kg', options: { kind: white, weight: '10 kg' }, price: 3990, stock: 15 },
    { id: 'rice-brown-2.5kg', options: { kind: brown, weight: '2.5 kg' }, price: 1290, stock: 30 },
    { id: 'rice-brown-5kg', options: { kind: brown, weight: '5 kg' }, price: 2390, stock: 0 },
  ],
  provenance: {
    origin: { place: 'Bottomland paddies', region: 'Willow Bend Valley', country: 'USA' },
    producer: 'Mei Lin, Willow Bend Farm',
    harvested: '2026-10-18',
    grade: 'First grade, short grain',
    certificates: [{ name: 'Valley Organic Growers', number: 'VOG-2026-0409' }],
    geographicalIndication: 'Willow Bend Bottomland Rice, WB-GI-07',
  },
};
