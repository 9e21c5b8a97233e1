import { createHmac } from 'node:crypto';
import type { Account } from './account.ts';

/** What a token says besides whose account it is of (docs/wire.md, tokens). */
export interface TokenClaims {
  readonly role: 'backend' | 'viewer';
  readonly sub: string;
  readonly name?: string;
  readonly seg?: readonly string[];
  readonly ver?: boolean;
  /** Seconds since the epoch. */
  readonly exp: number;
}

/** A token of the shop's account: JSON Web Token, HS256. */
export function mintToken({ id, key: { kid, secret } }: Account, claims: TokenClaims): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'HS256', typ: 'JWT', kid })}.${part({ acc: id, ...claims })}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
