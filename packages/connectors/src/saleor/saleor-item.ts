import type { Taxed } from './saleor-checkout.js';

/** What is read of a variant, to say its price. */
export interface SaleorItem {
  id: string;
  /** As many as one checkout may have of it, for which Saleor has a limit. */
  quantityAvailable: number | null;
  /** `null` where it is not sold in the channel. */
  pricing: { price: Taxed | null; priceUndiscounted: Taxed | null } | null;
}
