import { createHmac } from 'node:crypto';

/** What is signed of a call. */
export interface SignedCall {
  /** Of the call, the same for each try of it. */
  id: string;
  /** When it was sent, in seconds since the epoch. */
  seconds: number;
  /** To the byte. */
  body: string;
}

/**
 * A signature by Standard Webhooks (https://www.standardwebhooks.com), version 1.
 *
 * @param key A text's UTF-8 bytes are it.
 */
export function webhookSignature({ id, seconds, body }: SignedCall, key: string | Buffer): string {
  const mac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`);
  return `v1,${mac.digest('base64')}`;
}
