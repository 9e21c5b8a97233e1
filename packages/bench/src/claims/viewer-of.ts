import { createHash } from 'node:crypto';

/** An opaque name of viewer `n`: such names come in no order, which costs a database more than those that do. */
export function viewerOf(salt: string, n: number): string {
  return createHash('sha256').update(`${salt} ${n}`).digest('base64url').slice(0, 16);
}
