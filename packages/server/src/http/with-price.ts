import type { Hold } from '@livestall/protocol';
import type { ShowRow } from '../ledger/contract.js';
import type { Ledger } from '../ledger/ledger.js';
import { signPrice } from '../tokens/index.js';

/** A hold as its viewer gets it: with its price signed, for as long as it is held. */
export async function withPrice(
  ledger: Ledger,
  { id: show, account }: ShowRow,
  subject: string,
  hold: Hold,
): Promise<Hold> {
  if (hold.status !== 'held') return hold;
  const secret = await ledger.read('secret.newest', { account });
  if (!secret) return hold;
  return { ...hold, signedPrice: await signPrice(secret, { account, show, subject }, hold) };
}
