import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';
import { productLink } from './product-link.js';

/** A product's link, to be followed elsewhere. */
export interface CarriedLinks {
  /** In the clipboard. */
  readonly copied: string;
  /** In a QR code. */
  readonly scanned: string;
}

/**
 * What is copied and scanned of a product. No page opens it, so a link that earns says itself how it came, where it stood and
 * what had been shown by then. `null` where the product leads nowhere.
 *
 * @param site The origin of the page, to which the sale is credited.
 */
export function carriedLinks(product: Product, show: Show, site: string): CarriedLinks | null {
  const { href, earns } = productLink(product, show);
  if (href === undefined) return null;
  if (!earns) return { copied: href, scanned: href };
  const by = (via: 'copy' | 'qr') =>
    `${href}?${new URLSearchParams({ via, seq: String(show.stage.seq), page: site }).toString()}`;
  return { copied: by('copy'), scanned: by('qr') };
}
