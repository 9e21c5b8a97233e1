import type {
  Claim,
  CouponDraft,
  Entry,
  EventDraft,
  Gauges,
  GiveawayCloseReason,
  GiveawayDraft,
  Hold,
  HoldMove,
  LogEvent,
  OfferCloseReason,
  OfferDraft,
} from '@livestall/protocol';
import type {
  Claimant,
  CouponRow,
  GiveawayChange,
  GiveawayNews,
  GiveawayRow,
  OfferChange,
  OfferRow,
  OffersEnded,
  Restorable,
} from './drop-rows.js';
import type { AuditDraft } from './rows.js';

/** What is written of coupons, flash offers and giveaways, and of those who have of them. */
export interface DropOps {
  'coupon.put': { take: Restorable & { show: string; draft: CouponDraft }; give: CouponRow };
  /** Replaces the codes of a coupon that has one for each claim, and was never dropped. */
  'coupon.codes': {
    take: { show: string; coupon: string; codes: readonly string[] };
    give: CouponRow;
  };
  /** Removes a coupon that was never dropped. */
  'coupon.remove': { take: { show: string; coupon: string }; give: null };
  'coupon.drop': {
    take: { show: string; coupon: string; allowanceMs: number };
    give: { row: CouponRow; events: LogEvent[]; gauges: Gauges };
  };
  'coupon.claim': {
    take: Claimant & { show: string; viewer: string; coupon: string; key: string };
    give: { claim: Claim; repeated: boolean; claimed: number; gauges: Gauges };
  };
  /** Forgets one coupon or giveaway that was removed, with its codes; gives whether there was one. */
  'thrown.forget': { take: { show: string }; give: boolean };
  'offer.put': { take: { show: string; draft: OfferDraft }; give: OfferRow };
  /** Removes an offer that was never dropped. */
  'offer.remove': { take: { show: string; offer: string }; give: null };
  'offer.drop': {
    take: { show: string; offer: string; allowanceMs: number; ref?: string | undefined };
    give: OfferChange & { events: LogEvent[] };
  };
  /** Ends offers and the lines for them, and writes what they end with: `then`, default nothing. What is held stays held. */
  'offers.close': {
    take: {
      show: string;
      offers: readonly string[];
      reason: OfferCloseReason;
      then?: readonly EventDraft[];
      /** What of it is written down as an act of the house. */
      audit?: readonly AuditDraft[];
    };
    give: OffersEnded;
  };
  /** Holds units, or joins the line for them. `id` is what it will be called. */
  'hold.take': {
    take: Claimant & {
      show: string;
      viewer: string;
      id: string;
      offer: string;
      qty: number;
      wait: boolean;
      key: string;
    };
    /** The last of several that were written together brings what changed. */
    give: { hold: Hold; repeated: boolean; change: OfferChange | null };
  };
  /** @param viewer Whose it must be; `null` where the store's backend asks. Gives whose it is. */
  'hold.move': {
    take: { show: string; hold: string; move: HoldMove; viewer: string | null };
    /** `tells`: the name of who has bought now, where they want it told, and are not barred. */
    give: { hold: Hold; viewer: string; change: OfferChange | null; tells: string | null };
  };
  /** Lets holds fall back whose time is up, of `limit` units together but one hold at the least; tells when the next is due. */
  'holds.lapse': {
    take: { show: string; limit: number };
    give: { changes: OfferChange[]; due: number | null };
  };
  'giveaway.put': { take: Restorable & { show: string; draft: GiveawayDraft }; give: GiveawayRow };
  /** Replaces the codes of a giveaway that has one for each prize, and was never dropped. */
  'giveaway.codes': {
    take: { show: string; giveaway: string; codes: readonly string[] };
    give: GiveawayRow;
  };
  /** Removes a giveaway that was never dropped. */
  'giveaway.remove': { take: { show: string; giveaway: string }; give: null };
  /** Keeps the seed, and what each share is by it, for as long as the show is kept. */
  'giveaway.drop': {
    take: {
      show: string;
      giveaway: string;
      allowanceMs: number;
      seed: string;
      commitment: string;
      shares: readonly number[];
    };
    give: GiveawayNews;
  };
  /** Takes a share, or part in a draw. `id` is what the entry will be called. */
  'giveaway.enter': {
    take: Claimant & { show: string; viewer: string; id: string; giveaway: string; key: string };
    /** The last of several that were written together brings what changed. */
    give: { entry: Entry; repeated: boolean; change: GiveawayChange | null };
  };
  /** Nobody can take part any more: the list is as it will be published. The same again changes nothing. */
  'giveaway.freeze': { take: { show: string; giveaway: string }; give: GiveawayRow };
  /** Tells that taking part has ended, and binds the list, which must be frozen (`conflict`). */
  'giveaway.close': {
    take: {
      show: string;
      giveaway: string;
      reason: GiveawayCloseReason;
      entries: number;
      digest: string;
    };
    give: GiveawayNews;
  };
  /**
   * Tells the seed, passes over those whose time is up, and calls as many of `next` as there are prizes.
   *
   * @param from How many were called before: `conflict` where it is no more so.
   * @param before Who they were, in the order of the draw.
   */
  'giveaway.call': {
    take: {
      show: string;
      giveaway: string;
      from: number;
      before: readonly string[];
      next: readonly string[];
    };
    give: GiveawayNews;
  };
  /** Hands out a prize that waits; the same again changes nothing. */
  'entry.claim': {
    take: { show: string; entry: string; viewer: string };
    give: { entry: Entry; news: GiveawayNews | null };
  };
}
