import type { Product } from '../catalog/product.ts';

export const eggs: Product = {
  id: 'eggs',
  title: 'Pasture eggs, tray of 30',
  summary: 'From two hundred hens that walk the orchard.',
  description:
    'The hens move to fresh grass every week and sleep in a house on wheels. Shells come brown, cream and now and then blue. Gathered each morning, packed by noon.',
  pictureAlt: 'A tray of brown and cream eggs',
  options: [],
  variants: [{ id: 'eggs', options: {}, price: 1290, stock: 50 }],
  provenance: {
    origin: { place: 'Orchard pasture', region: 'Willow Bend Valley', country: 'USA' },
    producer: 'Mei Lin, Willow Bend Farm',
    harvested: '2026-11-20',
    layingWeek: '2026-W47',
    grade: 'A, 55 to 65 g an egg',
    certificates: [{ name: 'Pasture Raised Valley', number: 'PRV-0092' }],
  },
};
