import { randomBytes } from 'node:crypto';
import { codeHash } from './http/code-hash.js';
import type { CodeGrant } from './ledger/contract.js';
import type { Ledger } from './ledger/ledger.js';

/** How long a code waits where nothing else is said: a day. */
const CODE_MS = 86_400_000;

/** An invitation. */
export interface CodeRequest extends CodeGrant {
  /** Until it runs out, used or not, in milliseconds. Default: a day. */
  lastsMs?: number;
}

/** A single-use code. It is told this once; the ledger holds its hash. */
export async function mintCode(
  ledger: Ledger,
  { lastsMs = CODE_MS, ...grant }: CodeRequest,
): Promise<{ code: string; expiresAt: number }> {
  const code = randomBytes(18).toString('base64url');
  const expiresAt = await ledger.enter('code.mint', { ...grant, hash: codeHash(code), lastsMs });
  return { code, expiresAt };
}
