import { organic, PRODUCER, usd, VALLEY } from './farm.js';
import type { Ware } from './ware.js';

export const pears: Ware = {
  id: 'pears',
  title: { en: 'Snow pears', zh: '雪梨' },
  description: {
    en: 'Each pear grows in its own paper bag, which keeps the skin thin and pale. Eat them cold and crisp, or simmer them with rock sugar when someone has a cough. Eight to ten fruits a box.',
    zh: '每个梨套袋长大，皮薄色白。冷着吃清脆，有人咳嗽就加冰糖炖。每箱八到十个。',
  },
  alt: { en: 'Pale yellow snow pears in a box', zh: '一箱淡黄色的雪梨' },
  price: usd(1650),
  unit: { en: 'box of 3 kg', zh: '3 公斤/箱' },
  unitPrice: { price: usd(550), per: { en: 'kg', zh: '公斤' } },
  delivery: { min: 2, max: 4 },
  provenance: {
    origin: { place: { en: 'River orchard', zh: '河边果园' }, ...VALLEY },
    producer: PRODUCER,
    harvestDate: '2026-10-30',
    grade: { en: 'Extra, 300 to 350 g a fruit', zh: '特级，单果 300 至 350 克' },
    certificates: [organic('VOG-2026-0418')],
  },
  stock: 24,
  restockedAfter: 8,
};
