/** A step of the run of show: a product to show, a coupon, offer or giveaway to drop, a poll to open, or a note to oneself. */
export type RunItem = {
  id: string;
  /** How long it is meant to take. */
  minutes?: number;
} & (
  | { kind: 'product'; product: string }
  | { kind: 'coupon'; coupon: string }
  | { kind: 'offer'; offer: string }
  | { kind: 'giveaway'; giveaway: string }
  | { kind: 'poll'; poll: string }
  | { kind: 'note'; text: string }
);

/** The run of show: what the seller means to do, in order. Private. */
export interface Run {
  items: RunItem[];
  /** Where the show stands in it; `null` before the first. */
  current: string | null;
}
