import { Refusal } from '../remote/refusal.js';

/** What is said of stock that the cart could not reserve: it then has not the number that was asked for. */
const SHORT: ReadonlySet<string> = new Set(['CannotCreateReservation', 'CannotUpdateReservation']);

/** That there were too few, where the API warns of it beside a cart that it answers with. Its words name SKUs. */
export function shortageIn(
  warnings: readonly { code: string; message: string }[],
): Refusal | undefined {
  const short = warnings.find(({ code }) => SHORT.has(code));
  return short && new Refusal('out-of-stock', { message: short.message, cause: short });
}
