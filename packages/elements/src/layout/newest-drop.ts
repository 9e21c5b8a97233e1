import type { ShowState } from '@livestall/protocol';

type Drops = Pick<ShowState, 'offers' | 'coupons' | 'giveaways' | 'polls'>;

/** A drop, and when it came up. */
export interface NewestDrop {
  /** The element that draws it. */
  part: 'stall-offer' | 'stall-coupon' | 'stall-giveaway' | 'stall-poll';
  id: string;
  /** When it opened, or was dropped while it has not, in server time. */
  at: number;
}

/** What came up last, of whatever kind: one that opens comes up again. `null` while nothing was dropped. */
export function newestDrop(drops: Drops, now: number): NewestDrop | null {
  return allOf(drops).reduce<NewestDrop | null>((newest, { part, id, opensAt, droppedAt }) => {
    const at = opensAt <= now ? Math.max(opensAt, droppedAt) : droppedAt;
    return newest && newest.at >= at ? newest : { part, id, at };
  }, null);
}

/** Milliseconds until the next of them opens; `null` where none is to. */
export function untilOpening(drops: Drops, now: number): number | null {
  const delays = allOf(drops).flatMap(({ opensAt }) => (opensAt > now ? [opensAt - now] : []));
  return delays.length === 0 ? null : Math.min(...delays);
}

function allOf({ offers = [], coupons, giveaways = [], polls = [] }: Drops) {
  const as = (
    part: NewestDrop['part'],
    drop: { id: string; opensAt: number },
    droppedAt: number,
  ) => ({ part, id: drop.id, opensAt: drop.opensAt, droppedAt });
  return [
    ...offers.map(({ offer, droppedAt }) => as('stall-offer', offer, droppedAt)),
    ...coupons.map(({ coupon, droppedAt }) => as('stall-coupon', coupon, droppedAt)),
    ...giveaways.map(({ giveaway, droppedAt }) => as('stall-giveaway', giveaway, droppedAt)),
    ...polls.map(({ poll: { id }, openedAt }) =>
      as('stall-poll', { id, opensAt: openedAt }, openedAt),
    ),
  ];
}
