import type { Coupon } from '@livestall/protocol';
import type { Words } from '../localize/words.js';

/** What a coupon gives, in the fewest words: "10% off". */
export function couponGives(
  { kind, percent, amount }: Pick<Coupon, 'kind' | 'percent' | 'amount'>,
  words: Words,
): string {
  if (kind === 'percent' && percent !== undefined) {
    return words.term(
      'percentOff',
      words.number(percent / 100, { style: 'percent', maximumFractionDigits: 2 }),
    );
  }
  if (kind === 'amount' && amount) return words.term('amountOff', words.money(amount));
  if (kind === 'free-delivery') return words.term('freeDelivery');
  return words.term(kind === 'gift' ? 'gift' : 'coupon');
}

/** What a coupon is called, where that is more than what it gives; `''` where it would be said twice. */
export function couponName(coupon: Coupon, words: Words): string {
  const name = words.text(coupon.title);
  return bareOf(name) === bareOf(couponGives(coupon, words)) ? '' : name;
}

/** A text without its spaces and marks: "10 % OFF!" is "10% off". */
function bareOf(text: string): string {
  return text.toLocaleLowerCase().replace(/(?!%)[\s\p{P}]/gu, '');
}

/** Segments that have a name of their own in words; those of other names are a store's own. */
const FOR_TERMS = {
  followers: 'couponForFollowers',
  buyers: 'couponForBuyers',
  members: 'couponForMembers',
} as const;

const IDENTITY_TERMS = { 'signed-in': 'couponSignedIn', verified: 'couponVerified' } as const;

type Terms = Pick<Coupon, 'minimumSpend' | 'for' | 'identity' | 'perViewer'>;

/** What a coupon, or another drop, asks for: "from $30.00 · For followers · 2 each"; `''` where it asks for nothing. */
export function couponAsks(
  { minimumSpend, for: segment, identity = 'anonymous', perViewer = 1 }: Terms,
  words: Words,
): string {
  const asks = [
    minimumSpend && words.term('minimumSpend', words.money(minimumSpend)),
    segment !== undefined && words.term(termFor(segment)),
    identity !== 'anonymous' && words.term(IDENTITY_TERMS[identity]),
    perViewer > 1 && words.term('couponEach', words.number(perViewer)),
  ];
  return asks.filter(Boolean).join(' · ');
}

function termFor(segment: string): (typeof FOR_TERMS)[keyof typeof FOR_TERMS] | 'couponForSome' {
  return Object.hasOwn(FOR_TERMS, segment)
    ? FOR_TERMS[segment as keyof typeof FOR_TERMS]
    : 'couponForSome';
}
