import type { Show } from '@livestall/client';

/** What a show's goods are paid in: what a form begins with. */
export function usualCurrency(show: Show): string {
  return [...show.catalog.values()][0]?.price.currency ?? 'USD';
}
