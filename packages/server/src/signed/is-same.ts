import { timingSafeEqual } from 'node:crypto';

/** Whether two signatures are the same, to the letter: how long it takes tells nobody where they differ. */
export function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
