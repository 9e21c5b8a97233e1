import { readGauge, stockGauge, type Gauges, type OfferDraft } from '@livestall/protocol';

/** How many there are of what a flash offer has more units of; `undefined` where it has not, or nobody counts. */
export function moreThanLeft(
  offer: Pick<OfferDraft, 'product' | 'variant' | 'total'>,
  gauges: Gauges,
): number | undefined {
  const left = readGauge(gauges, stockGauge(offer));
  return left !== undefined && offer.total > left ? left : undefined;
}
