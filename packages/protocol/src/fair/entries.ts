import { bytesOf, sha256, toHex } from './sha256.js';

/**
 * The list of entries as it is published: one a line, each line ended. Those of a draw are sorted by their bytes; those
 * of shares stand in the order in which the shares were taken.
 */
export function entriesText(entries: readonly string[]): string {
  return entries.map((entry) => `${entry}\n`).join('');
}

/** What a giveaway is bound to once it has closed: SHA-256 of the published list, in hex. */
export async function entriesDigest(entries: readonly string[]): Promise<string> {
  return toHex(await sha256(bytesOf(entriesText(entries))));
}
