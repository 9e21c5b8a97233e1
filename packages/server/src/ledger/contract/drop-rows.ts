import type {
  CouponDraft,
  Gauges,
  GiveawayDraft,
  Identity,
  LogEvent,
  OfferCounts,
  OfferDraft,
} from '@livestall/protocol';

/** Who claims, as the ticket says it. */
export interface Claimant {
  /** How well the store knows them. Default: not at all. */
  identity?: Identity | undefined;
  /** The segments that the store counts them to. Default: none. */
  segments?: readonly string[] | undefined;
  /** Whether they did the work that a drop may ask for. Default: no. */
  proven?: boolean | undefined;
}

/** A coupon with what its seller prepared and what became of it. */
export interface CouponRow {
  draft: CouponDraft;
  claimed: number;
  /** How many codes were uploaded. */
  codes: number;
  /** `null` before the drop. */
  opensAt: number | null;
  closesAt: number | null;
}

/** A flash offer with what its seller prepared and what became of its units. */
export interface OfferRow extends OfferCounts {
  draft: OfferDraft;
  /** The last place in its line whose turn has come. */
  served: number;
  /** Counts of a lower version are older. 0 before the drop. */
  version: number;
  /** The store's own id of what is offered, as it was at the drop; `null` where it has none. */
  ref: string | null;
}

/** What changed with an offer's units. */
export interface OfferChange {
  row: OfferRow;
  gauges: Gauges;
}

/** What changed with offers that ended together, and what the log says of it. */
export interface OffersEnded {
  events: LogEvent[];
  changes: OfferChange[];
}

/** A giveaway with what its seller prepared and what became of it. */
export interface GiveawayRow {
  draft: GiveawayDraft;
  entered: number;
  /** How many prizes were taken. */
  given: number;
  /** How many codes were uploaded. */
  codes: number;
  /** When the first of the prizes that wait goes to the next. */
  due: number | null;
  /** Whether its list is frozen and not bound yet: where that is read at a start, the server stopped in between. */
  frozen: boolean;
  /** Counts of a lower version are older. 0 before the drop. */
  version: number;
}

/** What changed with a giveaway. */
export interface GiveawayChange {
  row: GiveawayRow;
  gauges: Gauges;
  /** Once nothing more is given: whose entries came to something, by their public keys and in the order of these. */
  viewers: string[];
}

/** What changed with a giveaway, and what the log says of it. */
export interface GiveawayNews extends GiveawayChange {
  events: LogEvent[];
}

/** What may have been thrown out before it is put. */
export interface Restorable {
  /** Whether it has its uploaded codes again then. Absent: they are gone. */
  restore?: boolean;
}
