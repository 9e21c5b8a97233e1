import { inParts } from './in-parts.js';
import { bytesOf, fromHex, sha256, toHex } from './sha256.js';

/** What the seller commits to when a giveaway comes up: SHA-256 of the seed's bytes, in hex. */
export async function commitmentTo(seed: string): Promise<string> {
  return toHex(await sha256(fromHex(seed)));
}

/**
 * The order of a draw: the first `total` win, and for each prize that is not taken the next is called. Each entry has a
 * number, SHA-256 of the seed's bytes, the list's digest's bytes and the entry's; the least is the first.
 *
 * @param draw `seed` and `digest` in hex, as the log tells them.
 */
export async function drawOrder({
  seed,
  digest,
  entries,
}: {
  seed: string;
  digest: string;
  entries: readonly string[];
}): Promise<string[]> {
  const fixed = [fromHex(seed), fromHex(digest)];
  const numbered = await inParts(entries, async (entry) => ({
    entry,
    number: toHex(await sha256(...fixed, bytesOf(entry))),
  }));
  return numbered.sort((a, b) => (a.number < b.number ? -1 : 1)).map(({ entry }) => entry);
}
