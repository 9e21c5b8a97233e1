import { createHash } from 'node:crypto';
import { StallError } from '@livestall/protocol';
import type { FastifyRequest } from 'fastify';
import type { CallMark } from '../ledger/contract.js';
import { isSame } from './is-same.js';
import { webhookSignature } from './webhook-signature.js';

/** For how long a signed call may be under way, and how far a store's clock may be off. */
export const SIGNED_MS = 300_000;

/** What a signed call is judged by. */
export interface Judge {
  /** Those of the account: an old one counts until it is taken back. */
  secrets: readonly string[];
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Lets a call pass that one of an account's secrets signed, by the headers of Standard Webhooks: `webhook-id`,
 * `webhook-timestamp`, `webhook-signature`.
 *
 * @param body As it came, to the byte.
 * @returns What it is known by when it comes again.
 * @throws StallError `token-refused`; `clock-skew` for one that was signed too long ago, or is to come.
 */
export function checkSignature(
  { headers }: Pick<FastifyRequest, 'headers'>,
  body: string,
  { secrets, now }: Judge,
): CallMark {
  const id = headers['webhook-id'];
  const seconds = Number(headers['webhook-timestamp']);
  const given = headers['webhook-signature'];
  if (typeof id !== 'string' || typeof given !== 'string' || !Number.isSafeInteger(seconds)) {
    throw new StallError('token-refused', {
      message: 'This call is signed by the store’s backend.',
      hint: 'It takes webhook-id, webhook-timestamp and webhook-signature, by Standard Webhooks.',
    });
  }
  // While a secret is changed, a sender may sign with both.
  const signatures = given.split(' ');
  const isOurs = secrets.some((secret) => {
    const expected = webhookSignature({ id, seconds, body }, secret);
    return signatures.some((one) => isSame(one, expected));
  });
  if (!isOurs) throw new StallError('token-refused', { message: 'The signature does not fit.' });
  if (Math.abs(now - seconds * 1_000) > SIGNED_MS) throw new StallError('clock-skew');
  return { id, digest: createHash('sha256').update(body).digest('base64url') };
}
