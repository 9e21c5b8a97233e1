import type { CartResult } from '@livestall/protocol';

/** What is said of stock that the cart could not reserve: it then has not the number that was asked for. */
const SHORT: ReadonlySet<string> = new Set(['CannotCreateReservation', 'CannotUpdateReservation']);

/** What the API warns of, beside a cart that it changed. */
export function issuesOf(
  warnings: readonly { code: string; message: string }[],
): Pick<CartResult, 'errors' | 'warnings'> {
  const short = warnings.filter(({ code }) => SHORT.has(code));
  const others = warnings.filter(({ code }) => !SHORT.has(code));
  return {
    errors: short.map(({ message }) => ({ code: 'out-of-stock', message })),
    warnings: others.map(({ message }) => ({ code: 'refused', message })),
  };
}
