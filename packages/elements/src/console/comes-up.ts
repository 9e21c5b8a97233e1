import type { Show } from '@livestall/client';
import type { Backstage, ErrorCode } from '@livestall/protocol';
import type { ConsoleWords } from './console-words.js';

/** When a prepared drop comes up by itself, and what kept it from that; empty where it comes up by hand. */
export function comesUp(
  { refused, opensAt }: { refused?: ErrorCode; opensAt?: number },
  show: Show,
  words: ConsoleWords,
): string {
  if (refused !== undefined) return words.term('couponNotUp');
  if (opensAt === undefined) return '';
  const time = words.date(new Date(opensAt), { timeStyle: 'short' });
  // A show that was not live then has left it to its seller.
  return words.term(opensAt > show.serverTime() ? 'couponOpensAt' : 'couponPassed', time);
}

/** Milliseconds until the time of a prepared drop passes; `null` where none has a time to come. */
export function untilPassed(show: Show, backstage: Backstage): number | null {
  const { coupons, offers = [], giveaways = [] } = backstage;
  const now = show.serverTime();
  const delays = [...coupons, ...offers, ...giveaways]
    .map(({ opensAt = now }) => opensAt - now)
    .filter((delay) => delay > 0);
  return delays.length > 0 ? Math.min(...delays) : null;
}
