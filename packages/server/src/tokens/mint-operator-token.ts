import { mintToken } from './mint-token.js';
import type { SigningSecret } from './sign-jwt.js';

/** How long an operator's token lasts. */
const OPERATOR_MS = 3_600_000;

/** A token of the operator, signed by the house. @param now Milliseconds since the epoch. */
export function mintOperatorToken(house: SigningSecret, now: number): string {
  const operator = { account: 'operator', role: 'operator', subject: 'operator' } as const;
  return mintToken(house, { ...operator, name: null, expiresAt: now + OPERATOR_MS });
}
