import { createHmac } from 'node:crypto';

/** An account's secret, as the server tells it once. */
export interface AccountKey {
  kid: string;
  secret: string;
}

/** A token as a store's backend signs one: JSON Web Token, HS256, valid for a day. @param now By the server's clock. */
export function signToken(
  { kid, secret }: AccountKey,
  claims: { acc: string; role: 'viewer' | 'backend'; sub: string; name?: string },
  now = Date.now(),
): string {
  const exp = Math.floor(now / 1_000) + 86_000;
  const [head, body] = [
    { alg: 'HS256', typ: 'JWT', kid },
    { ...claims, exp },
  ].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
  const signature = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
  return `${head}.${body}.${signature}`;
}
