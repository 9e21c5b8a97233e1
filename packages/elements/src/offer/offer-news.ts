import type { Words } from '../localize/words.js';
import { offerName } from './offer-name.js';
import type { OfferStanding, OfferView } from './offer-view.js';

/** What is said of flash offers to those who do not see them: once for each turn, never for a second that went by. */
export class OfferNews {
  readonly #known = new Map<string, OfferStanding>();
  #newest = '';

  get newest(): string {
    return this.#newest;
  }

  /** Hears how an offer stands; `true` where that is new. */
  hear(view: OfferView, words: Words): boolean {
    const { offer, standing } = view;
    const before = this.#known.get(offer.id);
    if (before === standing) return false;
    this.#known.set(offer.id, standing);
    this.#newest = newsOf(view, before, words) ?? this.#newest;
    return true;
  }
}

function newsOf(
  view: OfferView,
  before: OfferStanding | undefined,
  words: Words,
): string | undefined {
  const title = offerName(view, words);
  switch (view.standing) {
    case 'coming':
    case 'open':
      if (before !== undefined) return undefined;
      return words.term('offerAnnounce', title, words.money(view.offer.price));
    case 'held':
      return words.term('offerHeldNews', title);
    case 'waiting':
      return `${title}: ${words.term('offerWaiting')}`;
    case 'late':
    case 'ran-out':
      return `${title}: ${words.term('offerLate')}`;
    case 'yours':
      return `${title}: ${words.term('offerYours')}`;
    case 'all-bought':
      return `${title}: ${words.term('offerGone')}`;
    case 'closed':
      return `${title}: ${words.term('offerClosed')}`;
    case 'sign-in':
    case 'signing-in':
    case 'not-for-you':
    case 'gone':
    case 'holding':
      return undefined;
  }
}
