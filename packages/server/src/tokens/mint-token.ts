import { SignJWT } from 'jose';
import type { TokenClaims } from './token-claims.js';

/** A secret with the id by which tokens name it. */
export interface SigningSecret {
  kid: string;
  /** Its UTF-8 bytes are the key: at least 32 of them. */
  secret: string;
}

/** A signed token (JWT, HS256), as docs/wire.md has it. */
export function mintToken({ kid, secret }: SigningSecret, claims: TokenClaims): Promise<string> {
  return new SignJWT({
    acc: claims.account,
    role: claims.role,
    ...(claims.name !== null && { name: claims.name }),
    ...(claims.channel !== undefined && { chan: claims.channel }),
    ...(claims.show !== undefined && { show: claims.show }),
  })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid })
    .setSubject(claims.subject)
    .setExpirationTime(Math.floor(claims.expiresAt / 1_000))
    .sign(new TextEncoder().encode(secret));
}
