import { organic, PRODUCER, usd, VALLEY } from './farm.js';
import type { Ware } from './ware.js';

export const tomatoes: Ware = {
  id: 'tomatoes',
  title: { en: 'Vine tomatoes', zh: '串番茄' },
  description: {
    en: 'The last of the year. Small, thick-skinned and very sweet. Keep them out of the fridge and on the vine until you eat them.',
    zh: '今年最后一茬。个头小，皮厚，很甜。别放冰箱，吃之前留在藤上。',
  },
  alt: { en: 'Red tomatoes on the vine', zh: '连藤的红番茄' },
  price: usd(790),
  unit: { en: '1.5 kg', zh: '1.5 公斤' },
  provenance: {
    origin: { place: { en: 'South sun house', zh: '南坡日光棚' }, ...VALLEY },
    producer: PRODUCER,
    harvestDate: '2026-11-23',
    grade: { en: 'Class I, 9.1 °Brix', zh: '一级，糖度 9.1' },
    certificates: [organic('VOG-2026-0421')],
  },
  stock: 45,
  restockedAfter: 10,
};
