import { createHash } from 'node:crypto';

/** The id of what is made under a key: the same for the same key, and nobody guesses it who does not know that. */
export function keyedId(...made: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(made)).digest('base64url').slice(0, 16);
}
