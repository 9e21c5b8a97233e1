import type { Show } from '@livestall/client';
import type { QuotedProduct } from '@livestall/protocol';

/** How the store has said a product's price; see `QuotedProduct`. */
export function quoteOf(product: QuotedProduct, show: Show): QuotedProduct['quote'] {
  // The script that asks the store may be on its way.
  return product.quote ?? (show.cart.can('quote') ? 'asking' : undefined);
}
