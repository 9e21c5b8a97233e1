import { createHmac, randomBytes } from 'node:crypto';

/**
 * An id for one click: random, and signed so that nobody can make up clicks of ours. It says nothing of
 * who clicked.
 *
 * @param secret The server's own.
 */
export function newClickId(secret: string): string {
  const random = randomBytes(12).toString('base64url');
  return `${random}.${createHmac('sha256', secret).update(`click ${random}`).digest('base64url').slice(0, 22)}`;
}
