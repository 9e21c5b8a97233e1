import type { FetchedFile } from '../quick/fetched.js';

/** What has come for less than this tells nothing, in milliseconds: the first bytes come at once. */
const LEAST_MS = 4_000;

/**
 * What the line carried while a file came, of which the end may be missing.
 *
 * @returns Bits a second; `null` where it came too quickly to tell.
 */
export function lineOf({ body, answered, done }: Omit<FetchedFile, 'url'>): number | null {
  const took = done - answered;
  return took < LEAST_MS ? null : (body.byteLength * 8_000) / took;
}
