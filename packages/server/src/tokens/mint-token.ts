import { signJwt, type SigningSecret } from './sign-jwt.js';
import type { TokenClaims } from './token-claims.js';

/** A signed token (JWT, HS256), as docs/wire.md has it. */
export function mintToken(by: SigningSecret, claims: TokenClaims): string {
  return signJwt(by, 'JWT', {
    acc: claims.account,
    role: claims.role,
    ...(claims.name !== null && { name: claims.name }),
    ...(claims.channel !== undefined && { chan: claims.channel }),
    ...(claims.show !== undefined && { show: claims.show }),
    sub: claims.subject,
    exp: Math.floor(claims.expiresAt / 1_000),
  });
}
