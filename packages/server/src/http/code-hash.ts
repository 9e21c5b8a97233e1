import { createHash } from 'node:crypto';

/** What the ledger keeps of a code. Codes are long and random, so that no salt is needed. */
export function codeHash(code: string): string {
  return createHash('sha256').update(code).digest('base64url');
}
