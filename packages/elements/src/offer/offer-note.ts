import type { Words } from '../localize/words.js';
import { spreadNote } from '../render/spread-note.js';
import { formatCountdown } from '../time/countdown.js';
import { lineNote } from './line-note.js';
import type { OfferView } from './offer-view.js';

/** From how long before its end on an offer says so, in milliseconds. */
const ENDING_MS = 60_000;

/** The small line of a flash offer: how many are left, for how long it is held, or how it ended. */
export function offerNote(view: OfferView, now: number, words: Words): string {
  const { standing, hold } = view;
  switch (standing) {
    case 'coming':
      return words.term('couponOpensIn');
    case 'open':
      return stockNote(view, now, words);
    case 'holding':
      return spreadNote(view.offer, now, words) || stockNote(view, now, words);
    case 'held':
      return words.term('offerHeld', formatCountdown((hold?.expiresAt ?? now) - now));
    case 'waiting':
      return lineNote(view.number, words);
    case 'late':
    case 'ran-out':
      return words.term('offerLate');
    case 'yours':
      return words.term('offerYours');
    case 'sign-in':
      return words.term('couponSignIn');
    case 'signing-in':
      return words.term('couponSigningIn');
    case 'not-for-you':
      return words.term('couponNotForYou');
    case 'gone':
    case 'all-bought':
      return words.term('offerGone');
    case 'closed':
      return words.term('offerClosed');
  }
}

function stockNote({ offer, left }: OfferView, now: number, words: Words): string {
  const ends = offer.closesAt === undefined ? Infinity : offer.closesAt - now;
  return [
    left === undefined
      ? ''
      : words.term('offerLeft', words.number(left), words.number(offer.total)),
    ends <= ENDING_MS ? words.term('couponEndsIn', formatCountdown(ends)) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
