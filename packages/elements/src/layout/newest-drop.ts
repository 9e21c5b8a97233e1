import type { ShowState } from '@livestall/protocol';

/** What was dropped last. */
export interface NewestDrop {
  /** The element that draws it. */
  part: 'stall-offer' | 'stall-coupon' | 'stall-giveaway';
  droppedAt: number;
}

/** What was dropped last, of whatever kind, or `null` while nothing was. */
export function newestDrop({
  offers = [],
  coupons,
  giveaways = [],
}: Pick<ShowState, 'offers' | 'coupons' | 'giveaways'>): NewestDrop | null {
  const as = (part: NewestDrop['part'], drops: readonly { droppedAt: number }[]) =>
    drops.map(({ droppedAt }) => ({ part, droppedAt }));
  return [
    ...as('stall-offer', offers),
    ...as('stall-coupon', coupons),
    ...as('stall-giveaway', giveaways),
  ].reduce<NewestDrop | null>(
    (newest, drop) => (newest && newest.droppedAt >= drop.droppedAt ? newest : drop),
    null,
  );
}
