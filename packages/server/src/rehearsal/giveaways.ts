import type { GiveawayDraft } from '@livestall/protocol';

/** The giveaway that the scripted seller drops: red packets, as many again as the crowd takes. */
export const RED_PACKETS: GiveawayDraft = {
  id: 'red-packets',
  kind: 'shares',
  prize: { en: 'For your next order', zh: '下次下单可用' },
  total: 60,
  pool: { amount: 8800, currency: 'USD' },
  split: 'random',
  floor: 50,
  lastsMs: 180_000,
};
