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
  provenance: {
    origin: { place: { en: 'Upper Terrace orchard', zh: '上台果园' }, ...VALLEY },
    producer: PRODUCER,
    harvestDate: '2026-11-21',
    grade: { en: 'Extra, 180 to 220 g a fruit', zh: '特级，单果 180 至 220 克' },
    certificates: [organic('VOG-2026-0417')],
  },
  stock: 60,
  restockedAfter: 10,
};
