import { createHmac, randomBytes } from 'node:crypto';
import { isSame } from '../signed/is-same.js';

/** Older ones have a dot between their parts. */
const PARTS = /^([\w-]{16})\.?([\w-]{22})$/;

/**
 * An id for one click: random, and signed so that nobody can make up clicks of ours. It says nothing of
 * who clicked, and is letters, digits, dashes and underscores alone: some who hand it back take no others.
 *
 * @param secret The server's own.
 */
export function newClickId(secret: string): string {
  const random = randomBytes(12).toString('base64url');
  return random + signatureOf(random, secret);
}

/** Whether it is the id of a click of ours. @param secret The server's own. */
export function isClickId(text: string, secret: string): boolean {
  const [, random = '', signature = ''] = PARTS.exec(text) ?? [];
  return isSame(signature, signatureOf(random, secret));
}

function signatureOf(random: string, secret: string): string {
  const mac = createHmac('sha256', secret).update(`click ${random}`).digest('base64url');
  return mac.slice(0, 22);
}
