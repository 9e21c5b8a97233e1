import type { ErrorCode } from './errors.js';
import type { Money } from './money.js';

/**
 * What happened to a stream, to be measured. Nothing of it says who watches. Times are whole milliseconds.
 *
 * - `startup`: the first frame, so long after the stream was opened, and which machinery plays it.
 * - `hand-over`: the full player went on with what a quick start had begun, so long after the stream was opened.
 * - `wait`: the picture stood still for want of media, for so long; told once it goes on.
 * - `rendition`: the picture has so many lines now (its shorter edge); 0 is sound alone.
 * - `trouble`: it cannot go on for now and tries again by itself. `failure`: it gave up.
 */
export type StreamFact =
  | { of: 'startup'; ms: number; engine: 'hls.js' | 'native' }
  | { of: 'hand-over'; ms: number }
  | { of: 'wait'; ms: number }
  | { of: 'rendition'; lines: number }
  | { of: 'trouble'; code: ErrorCode }
  | { of: 'failure'; code: ErrorCode };

/** How the page itself fared, by Core Web Vitals: milliseconds, but for `CLS`, which has no unit. */
export interface VitalFact {
  of: 'vital';
  name: 'CLS' | 'FCP' | 'INP' | 'LCP' | 'TTFB';
  value: number;
}

/** Goods that a fact is about, by the names that the store's own measurement has for them. */
export interface ShopItem {
  /** The store's id of the product: its `ref`, else its `id`. */
  id: string;
  /** The store's id of the variant, where one is chosen. */
  variant?: string;
  /** In one language for all viewers: in English where the seller has that. */
  title: string;
  quantity: number;
  /** Of one: as the store's cart has it, where it is in there, else as the show tells it. */
  price: Money;
  /** Its place in the list that it was seen in, from 1. */
  position?: number;
}

/**
 * What a viewer did with goods. Nothing of it says who they are, and a coupon goes by its id, never by a code.
 *
 * - `impression`: half of each of these was in view for a second, in the list of goods; once a visit. `pin`: the same of
 *   what the host shows.
 * - `opened`: a product was looked at in full. `option`: one of its options was chosen.
 * - `add`, `remove`: the store took so many into its cart, or out of it, at this viewer's word.
 * - `coupon`: the viewer holds it now (`claimed`), or the store's cart has taken it (`applied`).
 * - `checkout`: the viewer went to the store's checkout with these. `total`: what the store's cart came to.
 * - `purchase`: the order is placed. The store's page tells it: no stall is there any more. `total`: what the goods came to after discounts,
 *   without shipping and tax.
 */
export type ShopFact =
  | { of: 'impression' | 'pin'; items: ShopItem[] }
  | { of: 'opened' | 'add' | 'remove'; item: ShopItem }
  | { of: 'option'; item: ShopItem; axis: string; value: string }
  | { of: 'coupon'; coupon: string; step: 'claimed' | 'applied' }
  | { of: 'checkout'; items: ShopItem[]; total: Money }
  | { of: 'purchase'; order: string; items: ShopItem[]; total: Money };

/** What is measured: the page is told always, anybody else with the viewer's consent alone. */
export type Fact = StreamFact | VitalFact | ShopFact;

/** A fact as the show server is told it: of what was done with goods, that it was done. */
export type BeaconFact = StreamFact | VitalFact | Pick<ShopFact, 'of'>;

/** So many facts go into one `POST …/beacons`. */
export const FACTS_LIMIT = 32;

/** What lasted longer is told as so long, in milliseconds. */
export const FACT_MS_LIMIT = 3_600_000;
