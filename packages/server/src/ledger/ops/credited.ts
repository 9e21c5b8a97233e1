import type { Order } from '@livestall/protocol';

/**
 * What of an order counts, in minor units: of one that names its lines, those of goods that the show had shown, and all
 * of any other; less what was given back, and nothing of one that was called off.
 *
 * @param shown The store's ids of what had been shown.
 */
export function credited(
  { total, lines, refunded = 0, cancelled = false }: Order,
  shown: ReadonlySet<string>,
): number {
  if (cancelled) return 0;
  if (!lines) return total.amount - refunded;
  return lines
    .filter(({ ref }) => shown.has(ref))
    .reduce((sum, line) => sum + line.amount - (line.refunded ?? 0), 0);
}

/** The commission on it, in minor units. @param rate In hundredths of a percent. */
export function commissionOn(amount: number, rate: number): number {
  return Math.round((amount * rate) / 10_000);
}
