import { createHash } from 'node:crypto';
import { entriesText } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import { listPages } from '../shows/list-pages.js';

/** What binds a frozen list: how many are on it, and SHA-256 of its text in hex. */
export async function bindList(
  ledger: Pick<Ledger, 'read'>,
  show: string,
  giveaway: string,
): Promise<{ entries: number; digest: string }> {
  const hash = createHash('sha256');
  let entries = 0;
  for await (const page of listPages(ledger, show, giveaway)) {
    hash.update(entriesText(page));
    entries += page.length;
  }
  return { entries, digest: hash.digest('hex') };
}
