import { toStallError } from '../http/to-stall-error.js';

/** Whether somebody who signs in (anew) may have what was refused. A token that can be renewed was, before that. */
export function wantsSignIn(error: unknown): boolean {
  const { code } = toStallError(error);
  return code === 'sign-in-first' || code === 'token-refused';
}
