import { createHmac, randomBytes } from 'node:crypto';

/**
 * An id for one click: random, and signed so that nobody can make up clicks of ours. It says nothing of
 * who clicked, and is letters, digits, dashes and underscores alone: some who hand it back take no others.
 *
 * @param secret The server's own.
 */
export function newClickId(secret: string): string {
  const random = randomBytes(12).toString('base64url');
  const mac = createHmac('sha256', secret).update(`click ${random}`).digest('base64url');
  return random + mac.slice(0, 22);
}
