import { safeAddress, StallError } from '@livestall/protocol';
import type { DeskParts } from './desk-parts.js';
import { mustBeListed } from './must-be-listed.js';
import { newClickId } from './new-click-id.js';
import { withTracks } from './with-tracks.js';

/**
 * Counts that a product's link was followed, and gives where it leads. Only what the show's goods list is
 * ever given: nothing of the request becomes part of the address.
 *
 * @throws StallError `not-found`.
 */
export async function followLink(
  { ledger, rooms }: DeskParts,
  show: string,
  product: string,
): Promise<string> {
  const room = await rooms.open(show);
  const removed = room.state.removed.some((one) => one.product === product);
  const address = safeAddress(mustBeListed(room.goods, { product }).url);
  if (removed || address === null) throw new StallError('not-found');
  const id = newClickId(ledger.identity.house.secret);
  room.back.countClicks(await ledger.enter('click.add', { show, product, id }));
  return withTracks(address, { channel: room.row.channel, show, click: id });
}
