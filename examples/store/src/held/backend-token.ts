import { createHmac } from 'node:crypto';
import type { Account } from './account.ts';

/** For how long a token serves, in seconds: it is made anew for each call. */
const lasts = 60;

/** A token with which the shop speaks to the show server: JSON Web Token, HS256. */
export function backendToken({ id, key: { kid, secret } }: Account, now: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { acc: id, role: 'backend', sub: 'shop', exp: Math.floor(now / 1000) + lasts };
  const text = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
