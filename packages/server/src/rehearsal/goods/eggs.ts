import { PRODUCER, usd, VALLEY } from './farm.js';
import type { Ware } from './ware.js';

export const eggs: Ware = {
  id: 'eggs',
  title: { en: 'Pasture eggs', zh: '草地散养鸡蛋' },
  description: {
    en: 'The hens move to fresh grass every week and sleep in a house on wheels. Gathered each morning, packed by noon. The laying week is stamped on each tray.',
    zh: '母鸡每周换一块新草地，睡在带轮子的鸡舍里。清晨捡蛋，中午装托，每托印有产蛋周。',
  },
  alt: { en: 'A tray of brown and cream eggs', zh: '一托深浅相间的鸡蛋' },
  price: usd(1290),
  unit: { en: 'tray of 30', zh: '30 枚/托' },
  unitPrice: { price: usd(43), per: { en: 'egg', zh: '枚' } },
  quantity: { max: 4 },
  delivery: { min: 1, max: 2 },
  provenance: {
    origin: { place: { en: 'Orchard pasture', zh: '果园草地' }, ...VALLEY },
    producer: PRODUCER,
    harvestDate: '2026-11-20',
    batch: 'Laying week 2026-W47',
    grade: { en: 'A, 55 to 65 g an egg', zh: 'A 级，单枚 55 至 65 克' },
    certificates: [
      { name: { en: 'Pasture Raised Valley', zh: '谷地散养认证' }, number: 'PRV-0092' },
    ],
    coldChain: { min: 5, max: 18 },
    deliversTo: ['US'],
  },
  stock: 7,
  restockedAfter: 4,
};
