import { StallError } from '@livestall/protocol';

/** The type of a file of codes. */
export const CSV = 'text/csv';

/** How large one may be. */
export const CODES_BYTES = 4 * 1_048_576;

/** The text of a file of codes. @throws StallError `bad-request` where the body is of another type. */
export function textOf(body: unknown): string {
  if (typeof body === 'string') return body;
  throw new StallError('bad-request', { hint: `The body is ${CSV}.` });
}
