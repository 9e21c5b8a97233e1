import { organic, PRODUCER, usd, VALLEY } from './farm.js';
import type { Ware } from './ware.js';

export const persimmons: Ware = {
  id: 'persimmons',
  title: { en: 'Fuyu persimmons', zh: '富有甜柿' },
  description: {
    en: 'Picked by hand when the whole fruit has turned. Fuyu is the kind without bitterness: slice it, skin and all, or leave it on the sill for a week and eat it with a spoon. About ten fruits a box.',
    zh: '全果转色后手工采摘。富有柿不涩：连皮切片即食，或放窗台一周，用勺子舀着吃。每箱约十个。',
  },
  alt: {
    en: 'A box of ripe orange persimmons with their green caps',
    zh: '一箱熟透的橙色甜柿，带着绿色的蒂',
  },
  price: usd(1890),
  compareAt: usd(2290),
  unit: { en: 'box of 2 kg', zh: '2 公斤/箱' },
  unitPrice: { price: usd(945), per: { en: 'kg', zh: '公斤' } },
  delivery: { min: 2, max: 4 },
  provenance: {
    origin: { place: { en: 'Upper Terrace orchard', zh: '上台果园' }, ...VALLEY },
    producer: PRODUCER,
    harvestDate: '2026-11-21',
    grade: { en: 'Extra, 180 to 220 g a fruit', zh: '特级，单果 180 至 220 克' },
    certificates: [organic('VOG-2026-0417')],
    trace: [
      {
        step: 'planting',
        date: '1998-03',
        text: {
          en: 'Grafted on the upper terrace by Mei Lin’s grandfather, on wild rootstock.',
          zh: '林梅的祖父在上台用野生砧木嫁接。',
        },
      },
      {
        step: 'care',
        date: '2026-06',
        text: {
          en: 'Thinned to one fruit a shoot. Clover between the rows, and no sprays since the bloom.',
          zh: '每枝留一果。行间种三叶草，花后不再喷药。',
        },
      },
      { step: 'harvest', date: '2026-11-21' },
      {
        step: 'packing',
        date: '2026-11-22',
        text: {
          en: 'Sorted by hand in the packing house by the river.',
          zh: '在河边的包装房手工分拣。',
        },
      },
    ],
  },
  stock: 60,
  restockedAfter: 10,
};
