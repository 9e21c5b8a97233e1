import { randomBytes } from 'node:crypto';
import type { SigningSecret } from '../tokens/index.js';

/** A signing secret of 256 bits. */
export function newSecret(): SigningSecret {
  return {
    kid: `k-${randomBytes(9).toString('base64url')}`,
    secret: randomBytes(32).toString('base64url'),
  };
}
