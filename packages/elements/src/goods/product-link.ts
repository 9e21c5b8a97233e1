import type { Show } from '@livestall/client';
import type { Product } from '@livestall/protocol';

/** Where a product's link leads, and how. */
export interface ProductLink {
  /** Absent where the address is refused. */
  readonly href: string | undefined;
  readonly rel: string;
  /** Whether somebody earns by it, which is to be said beside it. */
  readonly earns: boolean;
}

/**
 * The way to a product's page. On a page without a cart the link is an advertisement: it goes by the show
 * server, which counts it, and says so to search engines.
 */
export function productLink({ id, url }: Product, show: Show): ProductLink {
  const href = show.address(url) ?? undefined;
  if (href === undefined || show.id === null || show.cart.status !== 'absent') {
    return { href, rel: 'noopener', earns: false };
  }
  const path = `/go/${encodeURIComponent(show.id)}/${encodeURIComponent(id)}`;
  return { href: `${show.server}${path}`, rel: 'sponsored noopener', earns: true };
}
