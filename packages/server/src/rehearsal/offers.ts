import type { OfferDraft } from '@livestall/protocol';
import { usd } from './goods/farm.js';

/** The flash offer that the scripted seller drops: a few boxes for those who are quick. */
export const PERSIMMONS_NOW: OfferDraft = {
  id: 'persimmons-now',
  product: 'persimmons',
  price: usd(1290),
  total: 24,
  perViewer: 2,
  lastsMs: 150_000,
  holdMs: 120_000,
};
