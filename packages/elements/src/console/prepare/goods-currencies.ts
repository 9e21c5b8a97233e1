import type { Show } from '@livestall/client';

/** What a show's goods are paid in, in their order: amounts of what is dropped are in the same. Empty while it has none. */
export function goodsCurrencies(show: Show): readonly string[] {
  return [...new Set([...show.catalog.values()].map(({ price }) => price.currency))];
}
