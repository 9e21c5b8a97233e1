import { PRODUCER, usd, VALLEY } from './farm.js';
import type { MadeToOrder } from './ware.js';

export const giftBox: MadeToOrder = {
  id: 'gift-box',
  title: { en: 'A gift box, packed for them', zh: '为 TA 装一箱' },
  description: {
    en: 'Tell Mei Lin who it is for, and she packs it by hand: the best fruit of the week in straw, a jar from the hives, and a card in her own writing. Allow three days, before the holidays a week.',
    zh: '告诉林梅送给谁，她亲手装箱：稻草里垫着当周最好的水果，一罐自家的蜜，附一张手写卡片。请留三天，节前留一周。',
  },
  alt: {
    en: 'A wooden box of persimmons, pears and honey in straw, tied with an orange ribbon',
    zh: '系着橙色丝带的木箱，稻草里放着柿子、梨和蜂蜜',
  },
  price: usd(3200),
  request: {
    prompt: {
      en: 'Who is it for, by when, and is there anything they do not eat?',
      zh: '送给谁，什么时候要，有什么不吃的吗？',
    },
    choices: [
      { id: 'two', label: { en: 'For two, about 2 kg', zh: '两人份，约 2 公斤' } },
      { id: 'family', label: { en: 'For a family, about 5 kg', zh: '一家份，约 5 公斤' } },
      { id: 'office', label: { en: 'For an office, from 10 boxes', zh: '公司用，10 箱起' } },
    ],
  },
  delivery: { min: 2, max: 4 },
  provenance: {
    origin: { place: { en: 'Packing house by the river', zh: '河边的包装房' }, ...VALLEY },
    producer: PRODUCER,
    deliversTo: ['US'],
  },
};
