import type { CouponDraft } from '@livestall/protocol';
import { usd } from './goods/farm.js';

/** The coupons that the scripted seller drops; the example store knows their codes. */
export const LIVE10: CouponDraft = {
  id: 'live10',
  title: { en: 'Today, on everything', zh: '今日全场通用' },
  kind: 'percent',
  percent: 10,
  total: 50,
  lastsMs: 240_000,
  code: 'LIVE10',
};

export const HARVEST5: CouponDraft = {
  id: 'harvest5',
  title: { en: 'Thanks for a good harvest', zh: '丰收谢客' },
  kind: 'amount',
  amount: usd(500),
  minimumSpend: usd(3000),
  total: 200,
  code: 'HARVEST5',
};
