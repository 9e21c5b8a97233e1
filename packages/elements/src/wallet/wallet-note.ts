import type { CartCoupon } from '@livestall/protocol';
import { couponAsks } from '../coupon/coupon-terms.js';
import type { Words } from '../localize/words.js';
import { lineNote } from '../offer/line-note.js';
import { formatCountdown } from '../time/countdown.js';
import type { WalletItem } from './wallet-items.js';

/** The small line of what is the viewer's: how it stands, in the store's own words where the store has it. */
export function walletNote(item: WalletItem, now: number, words: Words): string {
  switch (item.standing) {
    case 'yours':
      return item.coupon ? couponAsks(item.coupon, words) : '';
    case 'applied':
      return [words.term('couponApplied'), item.answer ? saidOf(item.answer, words) : '']
        .filter(Boolean)
        .join(' · ');
    case 'won':
      return item.entry.claimBy === undefined
        ? words.term('giveawayWon')
        : words.term('giveawayWonFor', formatCountdown(item.entry.claimBy - now));
    case 'prize':
      return words.term('giveawayYours');
    case 'used':
      return words.term('couponApplied');
    case 'held':
      return words.term('offerHeld', formatCountdown((item.hold.expiresAt ?? now) - now));
    case 'waiting':
      return lineNote(item.number, words);
    case 'bought':
      return words.term('offerYours');
    case 'expired':
      return words.term('offerLate');
  }
}

/** What the store says that a coupon does: its words, and what it takes off. */
function saidOf({ label, discount }: CartCoupon, words: Words): string {
  const off = discount && discount.amount !== 0 ? `−${words.money(discount)}` : '';
  return [label, off].filter(Boolean).join(' · ');
}
