import type { AttributedVariant } from '../remote/to-choices.js';
import type { Taxed } from './saleor-checkout.js';

/** What is read of a product of the catalog. */
export interface SaleorProduct {
  id: string;
  name: string;
  slug: string;
  /** As Editor.js writes it, in JSON. */
  description: string | null;
  thumbnail: { url: string; alt: string | null } | null;
  variants: SaleorVariant[] | null;
}

/** One kind of it. */
export interface SaleorVariant extends AttributedVariant {
  /** `null` where it is not sold in the channel. */
  pricing: { price: Taxed | null } | null;
}
