import { randomBytes } from 'node:crypto';

/** An id that nobody has and nobody guesses: 96 bits. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
