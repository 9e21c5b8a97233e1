import { createHmac } from 'node:crypto';

/**
 * The public key of a person within one show: opaque, the same in all of the show, and without a relation
 * to the key of the same person in another.
 */
export function viewerKey(salt: string, subject: string): string {
  return createHmac('sha256', salt).update(subject).digest('base64url').slice(0, 16);
}

/**
 * By what a person is poked within one show. Whoever does not know the show's salt cannot tell it from the public
 * key, so that nobody sees whose claims they are that are being made, or whose questions are taken up.
 *
 * @param viewer The public key.
 */
export function pokeKey(salt: string, viewer: string): string {
  // Another secret, not another text: a store chooses its subjects.
  return viewerKey(`${salt} poke`, viewer);
}

/** The key of a person in all shows of an account, from its own secret; told backstage alone. */
export function personKey(personSalt: string, subject: string): string {
  return viewerKey(personSalt, subject);
}
