import { organic, PRODUCER, usd, VALLEY } from './farm.js';
import type { Ware } from './ware.js';

export const rice: Ware = {
  id: 'rice',
  title: { en: 'New-harvest rice', zh: '新米' },
  description: {
    en: 'Cut in October, dried slowly and milled in the week it is sent, so that it still smells of the field. Use a little less water than you are used to: new rice holds its own.',
    zh: '十月收割，慢慢晾干，发货当周现碾，还带着稻田的香气。水比平常少放一点：新米自带水分。',
  },
  alt: { en: 'A cloth bag of short-grain rice, open at the top', zh: '一布袋敞口的短粒新米' },
  price: usd(1190),
  options: [
    {
      id: 'kind',
      label: { en: 'Kind', zh: '种类' },
      values: [
        { id: 'white', label: { en: 'white', zh: '白米' } },
        { id: 'brown', label: { en: 'brown', zh: '糙米' } },
      ],
    },
    {
      id: 'weight',
      label: { en: 'Weight', zh: '重量' },
      values: [
        { id: '2500g', label: { en: '2.5 kg', zh: '2.5 公斤' } },
        { id: '5kg', label: { en: '5 kg', zh: '5 公斤' } },
        { id: '10kg', label: { en: '10 kg', zh: '10 公斤' } },
      ],
    },
  ],
  // Brown rice is not packed in 10 kg: it would not keep as long as a household takes to eat it.
  variants: [
    bag('white', '2500g', 1190),
    bag('white', '5kg', 2190),
    bag('white', '10kg', 3990),
    bag('brown', '2500g', 1290),
    bag('brown', '5kg', 2390),
  ],
  provenance: {
    origin: { place: { en: 'Bottomland paddies', zh: '河滩稻田' }, ...VALLEY },
    producer: PRODUCER,
    harvestDate: '2026-10-18',
    grade: { en: 'First grade, short grain', zh: '一级，短粒' },
    certificates: [organic('VOG-2026-0409')],
    geographicalIndication: {
      name: { en: 'Willow Bend Bottomland Rice', zh: '柳湾河滩米' },
      number: 'WB-GI-07',
    },
  },
  stock: {
    'rice-white-2500g': 60,
    'rice-white-5kg': 40,
    'rice-white-10kg': 3,
    'rice-brown-2500g': 30,
    'rice-brown-5kg': 0,
  },
  restockedAfter: 10,
};

function bag(kind: string, weight: string, price: number) {
  return {
    id: `rice-${kind}-${weight}`,
    options: { kind, weight },
    price: usd(price),
    // As the store writes it.
    ref: `rice-${kind}-${weight.replace('2500g', '2.5kg')}`,
  };
}
