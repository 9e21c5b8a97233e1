import type { Show } from '@livestall/client';
import type { Backstage } from '@livestall/protocol';
import { untilPassed } from './comes-up.js';
import { untilCouponChange } from './coupon-rows.js';
import { untilGiveawayChange } from './giveaway-rows.js';
import type { HostActs } from './host-acts.js';
import { untilOfferChange } from './offer-rows.js';
import { untilPollChange } from './poll-rows.js';
import { BAR_MS } from './undo-bar.js';
import { UNDO_MS } from './last-acts.js';

/** Milliseconds until something on the console reads differently by itself; `null` where nothing does. */
export function untilChange(
  show: Show,
  acts: HostActs,
  { backstage, goneSince }: { backstage: Backstage | null; goneSince: number | null },
): number | null {
  const t = Date.now();
  const undo = acts.last.list.flatMap(({ at }) => [at + BAR_MS - t, at + UNDO_MS - t]);
  const delays = [
    untilCouponChange(show) ?? Infinity,
    untilOfferChange(show) ?? Infinity,
    untilGiveawayChange(show) ?? Infinity,
    untilPollChange(show) ?? Infinity,
    (backstage && untilPassed(show, backstage)) ?? Infinity,
    goneSince === null ? Infinity : 1_000,
    ...undo.filter((delay) => delay > 0),
  ];
  const nearest = Math.min(...delays);
  return Number.isFinite(nearest) ? nearest : null;
}
