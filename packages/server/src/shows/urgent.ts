import type { EventType, LogEvent } from '@livestall/protocol';

const URGENT: ReadonlySet<EventType> = new Set<EventType>([
  'coupon.opened',
  'coupon.closed',
  'offer.opened',
  'offer.closed',
  'giveaway.opened',
  'giveaway.closed',
  'giveaway.drawn',
  'message.redacted',
  'product.removed',
]);

/** True for events that do not wait for the tick: openings, and what must vanish. */
export function isUrgent({ type }: LogEvent): boolean {
  return URGENT.has(type);
}

const SCARCE = /^(stock|coupon|offer|line|giveaway):/;

/** True for gauges of what there is only so much of: that it is gone does not wait for the tick. */
export function runsOut(gauge: string): boolean {
  return SCARCE.test(gauge);
}
