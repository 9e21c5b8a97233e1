import { StallError } from '@livestall/protocol';

/** The refusal of one field of a draft. @param what What is said of it, as in "is at most 100". */
export function wrongField(field: string, what: string): StallError {
  return new StallError('bad-request', { hint: `body/${field} ${what}.` });
}
