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
