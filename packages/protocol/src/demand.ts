import type { PollChoice, PollCounts } from './poll.js';
import type { ProductChoice } from './product.js';
import type { LocalText } from './text.js';

/**
 * What somebody wishes for: to be told that the show begins, or that goods are back; or goods where they are not delivered yet.
 * `region`: an ISO 3166-1 or 3166-2 code.
 */
export type Wished =
  | { of: 'show' }
  | ({ of: 'product' } & ProductChoice)
  | { of: 'area'; product: string; region: string };

/** A wish of one viewer, as the ledger keeps it. Private. */
export type Wish = Wished & { at: number };

/** How many viewers wish for one thing. */
export type Demand = Wished & { count: number };

/** How many wish for one thing in several shows: a viewer once in each. With what its product is called. */
export type DemandTotal = Demand & { title?: LocalText };

/** How the viewers of a show voted in a poll of it that asked what they would order. */
export interface DemandPoll {
  show: string;
  /** The poll’s, in its show. */
  id: string;
  title: LocalText;
  choices: PollChoice[];
  counts: PollCounts;
  openedAt: number;
}

/** `GET /v1/accounts/{account}/demand`: the most wished for first, without rehearsals. */
export interface DemandReport {
  t: number;
  rows: DemandTotal[];
  /** The newest first, at most 100. Absent: there are none. */
  polls?: DemandPoll[];
}

/** A name of the thing wished for, the same for the same thing alone. */
export function wishName(wished: Wished): string {
  if (wished.of === 'show') return 'show';
  if (wished.of === 'area') return `area:${wished.product}/${wished.region}`;
  const { product, variant } = wished;
  return variant === undefined ? `product:${product}` : `product:${product}/${variant}`;
}
