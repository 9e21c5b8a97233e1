import type { Hold, Product, ProductChoice } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';
import type { Room } from '../shows/room.js';
import { signPrice } from '../tokens/index.js';

/** A hold as its viewer gets it: with its price signed, for as long as it is held. */
export async function withPrice(
  ledger: Ledger,
  { row: { id: show, account }, goods }: Pick<Room, 'row' | 'goods'>,
  subject: string,
  hold: Hold,
): Promise<Hold> {
  if (hold.status !== 'held') return hold;
  const secret = await ledger.read('secret.newest', { account });
  if (!secret) return hold;
  const owner = { account, show, subject, ref: refOf(goods, hold) };
  return { ...hold, signedPrice: await signPrice(secret, owner, hold) };
}

/** The store's own id of what is held. */
function refOf(goods: readonly Product[], { product: id, variant: chosen }: ProductChoice): string {
  const product = goods.find((one) => one.id === id);
  if (chosen === undefined) return product?.ref ?? id;
  return product?.variants?.find((one) => one.id === chosen)?.ref ?? chosen;
}
