import { toStallError } from '../http/to-stall-error.js';

/** Whether a call failed by its token, and another one may do. */
export function isRefusal(error: unknown): boolean {
  const { code } = toStallError(error);
  return code === 'token-expired' || code === 'token-refused';
}
