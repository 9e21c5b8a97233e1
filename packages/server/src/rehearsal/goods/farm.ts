import type { Certificate, Host, Money, Producer } from '@livestall/protocol';

/** US cents as money. */
export const usd = (amount: number): Money => ({ amount, currency: 'USD' });

/** Where the valley is. */
export const VALLEY = { region: { en: 'Willow Bend Valley', zh: '柳湾谷' }, country: 'US' };

/** Who grew it all. */
export const PRODUCER: Producer = {
  name: { en: 'Mei Lin, Willow Bend Farm', zh: '林梅，柳湾农场' },
  story: {
    en: 'Third on this land. Eleven hectares between the river and the first hill, two hundred hens, nine hives.',
    zh: '这片地上的第三代。十一公顷，从河边到第一座山坡；两百只母鸡，九箱蜂。',
  },
};

/** Who presents the show. */
export const HOST: Host = {
  name: { en: 'Mei Lin', zh: '林梅' },
  badge: 'farmer',
  verifiedBy: { en: 'Valley Organic Growers’ Association', zh: '谷地有机种植者协会' },
  about: {
    en: 'Grows pears, persimmons and rice with her family, and is up before the hens.',
    zh: '和家人一起种梨、种柿、种稻，比鸡起得还早。',
  },
};

/** The valley growers' certificate by its number. */
export const organic = (number: string): Certificate => ({
  name: { en: 'Valley Organic Growers', zh: '谷地有机种植者' },
  issuer: { en: 'Valley Organic Growers’ Association', zh: '谷地有机种植者协会' },
  number,
});
