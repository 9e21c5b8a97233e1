import type { Hold } from '@livestall/protocol';
import type { Room } from '../shows/room.js';
import { signPrice } from '../tokens/index.js';
import type { NewestSecrets } from './newest-secrets.js';

/** A hold as its viewer gets it: with its price signed, for as long as it is held. */
export async function withPrice(
  secrets: NewestSecrets,
  { row: { id: show, account }, back }: Pick<Room, 'row' | 'back'>,
  subject: string,
  hold: Hold,
): Promise<Hold> {
  if (hold.status !== 'held') return hold;
  const secret = await secrets.of(account);
  if (!secret) return hold;
  const ref = back.offers.get(hold.offer)?.ref ?? hold.variant ?? hold.product;
  const owner = { account, show, subject, ref };
  return { ...hold, signedPrice: signPrice(secret, owner, hold) };
}
