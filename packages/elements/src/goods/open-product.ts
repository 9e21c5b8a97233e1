import type { StallNavigator } from '../context/navigator-context.js';

/**
 * Handles a click on a product's link: inside a stall it opens there; alone, or where the viewer asked
 * for a new tab, the link does what links do.
 */
export function openProduct(
  event: MouseEvent,
  product: string,
  navigator: Pick<StallNavigator, 'openProduct'> | undefined,
): void {
  const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
  if (!navigator || elsewhere) return;
  event.preventDefault();
  navigator.openProduct(product);
}
