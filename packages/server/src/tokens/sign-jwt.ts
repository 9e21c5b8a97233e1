import { createHmac } from 'node:crypto';

/** A secret with the id by which tokens name it. */
export interface SigningSecret {
  kid: string;
  /** Its UTF-8 bytes are the key: at least 32 of them. */
  secret: string;
}

/**
 * A JSON Web Token by HS256. It is signed in this thread, as it is verified: the way to another one and back takes many
 * times as long as the sum itself, and at a drop everybody gets one at once.
 *
 * @param typ What kind of token it is, in its header.
 */
export function signJwt({ kid, secret }: SigningSecret, typ: string, claims: object): string {
  const text = [{ alg: 'HS256', typ, kid }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.');
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
