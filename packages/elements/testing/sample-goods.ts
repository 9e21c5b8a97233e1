import type { Product } from '@livestall/protocol';

const usd = (amount: number) => ({ amount, currency: 'USD' });

/** Goods for tests: one plain, one with one option axis, one with two axes and a hole, and one in full. */
export const sampleGoods: readonly Product[] = [
  {
    id: 'persimmons',
    title: { en: 'Fuyu persimmons', zh: '富有柿' },
    unit: { en: 'box of 2 kg', zh: '2 公斤装' },
    unitPrice: { price: usd(945), per: 'kg' },
    delivery: { min: 2, max: 4 },
    description:
      'Crisp when firm, honey-sweet when soft. Picked by hand the day before they leave.',
    pictures: [picture('persimmons', 'A crate of ripe persimmons')],
    url: 'https://shop.example/products/persimmons',
    price: usd(1890),
    compareAt: usd(2290),
    provenance: {
      origin: { place: 'Willow Bend', region: 'Placer County', country: 'US' },
      producer: {
        name: 'Mei Lin',
        portrait: picture('mei-lin', 'Mei Lin in her orchard'),
        story: 'Third generation on the same slope.',
      },
      harvestDate: '2026-11-20',
      batch: 'P-2611',
      grade: 'Extra',
      certificates: [
        {
          name: 'USDA Organic',
          issuer: { en: 'Valley Certifiers', zh: '谷地认证' },
          number: '8150001',
          url: 'https://certifier.example/8150001',
        },
      ],
      coldChain: { min: 4, max: 8 },
      trace: [
        { step: 'planting', date: '1998-03', text: 'Grafted on wild rootstock.' },
        {
          step: 'harvest',
          date: '2026-11-20',
          pictures: [picture('persimmons', 'Hands at the harvest')],
        },
        { step: 'packing' },
      ],
    },
  },
  {
    id: 'honey',
    title: { en: 'Wildflower honey', zh: '百花蜜' },
    pictures: [picture('honey', 'Three jars of honey')],
    url: 'https://shop.example/products/honey',
    price: usd(950),
    options: [
      {
        id: 'size',
        label: { en: 'Size', zh: '规格' },
        values: ['250 g', '500 g', '1 kg'].map((label) => ({ id: label.replace(' ', ''), label })),
      },
    ],
    variants: [
      { id: 'honey-250g', options: { size: '250g' } },
      { id: 'honey-500g', options: { size: '500g' }, price: usd(1690) },
      { id: 'honey-1kg', options: { size: '1kg' }, price: usd(2990) },
    ],
  },
  {
    id: 'rice',
    title: { en: 'New-harvest rice', zh: '新米' },
    pictures: [picture('rice', 'A bag of rice'), picture('eggs', 'A field of rice')],
    url: 'https://shop.example/products/rice',
    price: usd(1190),
    options: [
      {
        id: 'kind',
        label: 'Kind',
        values: [
          { id: 'white', label: 'White' },
          { id: 'brown', label: 'Brown' },
        ],
      },
      {
        id: 'weight',
        label: 'Weight',
        values: [
          { id: '2.5', label: '2.5 kg' },
          { id: '10', label: '10 kg' },
        ],
      },
    ],
    variants: [
      { id: 'rice-white-2.5', options: { kind: 'white', weight: '2.5' } },
      { id: 'rice-white-10', options: { kind: 'white', weight: '10' }, price: usd(3490) },
      { id: 'rice-brown-2.5', options: { kind: 'brown', weight: '2.5' }, price: usd(1390) },
    ],
    provenance: {
      origin: { region: 'Wuchang', country: 'CN' },
      geographicalIndication: {
        ...{ name: 'Wuchang rice', number: 'GI-1' },
        url: 'https://register.example/GI-1',
      },
      harvestDate: '2026-10',
    },
  },
  {
    id: 'eggs',
    title: { en: 'Pasture eggs, tray of 30', zh: '散养鸡蛋 30 枚' },
    pictures: [picture('eggs', 'A tray of eggs')],
    url: 'https://shop.example/products/eggs',
    price: usd(1290),
  },
];

function picture(id: string, alt: string) {
  return { url: `/media/goods/${id}.jpg`, alt, width: 800, height: 800 };
}
