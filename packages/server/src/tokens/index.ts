export { mintOperatorToken } from './mint-operator-token.js';
export { mintToken } from './mint-token.js';
export type { TokenClaims, VerifiedClaims } from './token-claims.js';
export type { SigningSecret } from './sign-jwt.js';
export { signPrice } from './sign-price.js';
export { verifyToken } from './verify-token.js';
export type { KnownSecret } from './verify-token.js';
