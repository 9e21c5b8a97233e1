import { PRODUCER, usd, VALLEY } from './farm.js';
import type { Ware } from './ware.js';

export const honey: Ware = {
  id: 'honey',
  title: { en: 'Wildflower honey', zh: '百花蜜' },
  description: {
    en: 'Spun once a year after the asters fade and poured straight into the jar. It sets soft by midwinter, as raw honey does; stand the jar in warm water to make it run again.',
    zh: '每年紫菀谢后摇一次，直接装瓶。隆冬时会结成软晶，生蜜都这样；隔温水放一放又会化开。',
  },
  alt: {
    en: 'A glass jar of amber wildflower honey with a wooden dipper',
    zh: '一罐琥珀色的百花蜜和一支木蜜棒',
  },
  price: usd(950),
  options: [
    {
      id: 'size',
      label: { en: 'Size', zh: '规格' },
      values: [
        { id: '250g', label: { en: '250 g', zh: '250 克' } },
        { id: '500g', label: { en: '500 g', zh: '500 克' } },
        { id: '1kg', label: { en: '1 kg', zh: '1 公斤' } },
      ],
    },
  ],
  variants: [
    { id: 'honey-250g', options: { size: '250g' }, price: usd(950) },
    { id: 'honey-500g', options: { size: '500g' }, price: usd(1690) },
    { id: 'honey-1kg', options: { size: '1kg' }, price: usd(2990) },
  ],
  provenance: {
    origin: { place: { en: 'Orchard hives', zh: '果园蜂场' }, ...VALLEY },
    producer: PRODUCER,
    harvestDate: '2026-09-12',
    grade: { en: 'Raw, moisture 17.2 %', zh: '生蜜，含水 17.2%' },
    certificates: [
      {
        name: { en: 'Valley Beekeepers, tested for residues', zh: '谷地养蜂人协会，残留检测' },
        number: 'VB-26-1183',
      },
    ],
  },
  stock: { 'honey-250g': 40, 'honey-500g': 36, 'honey-1kg': 5 },
  restockedAfter: 6,
};
