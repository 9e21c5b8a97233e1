import { type AppLinks, type Medium, safeAddress, StallError, textIn } from '@livestall/protocol';
import type { DeskParts } from './desk-parts.js';
import { mustBeListed } from './must-be-listed.js';
import { newClickId } from './new-click-id.js';
import { withTracks } from './with-tracks.js';
import { withoutClick } from './without-click.js';

/** A link, and how somebody came to follow it. */
export interface Followed {
  show: string;
  product: string;
  /** The page that it was followed on. Default: not told. */
  page?: string;
  /** The event that the viewer's picture stood at, by its number. Default: the newest. */
  seq?: number;
  /** What it is followed on, where that may have the store's app. Default: the product's page. */
  phone?: keyof AppLinks;
  /** How the link came to them. Default: `live`, from the stall itself. */
  medium?: Medium;
}

/**
 * Counts that a product's link was followed, and gives where it leads. Only what the show's goods list is
 * ever given: nothing of the request becomes part of the address.
 *
 * @throws StallError `not-found`.
 */
export async function followLink(
  parts: DeskParts,
  { show, product, page = '', seq = Infinity, phone, medium = 'live' }: Followed,
): Promise<string> {
  const { room, title, address, clickName } = await findLink(parts, {
    show,
    product,
    ...(phone && { phone }),
  });
  const { ledger } = parts;
  const id = newClickId(ledger.identity.house.secret);
  const { info, seq: newest } = room.state;
  const host = textIn(info.host?.name, []);
  const take = { id, show, product, title, host, page, medium, seq: Math.min(seq, newest) };
  room.back.countClicks(await ledger.enter('click.add', take));
  const { channel } = room.row;
  return withTracks(address, { channel, show, medium, click: id, clickName });
}

/** Where a product's link leads, for those who only look: nothing is counted. @throws StallError `not-found`. */
export async function lookAtLink(
  parts: DeskParts,
  { show, product }: Pick<Followed, 'show' | 'product'>,
): Promise<string> {
  const { room, address } = await findLink(parts, { show, product });
  return withTracks(address, { channel: room.row.channel, show, medium: 'live' });
}

async function findLink(
  { rooms, ledger }: DeskParts,
  { show, product, phone }: Pick<Followed, 'show' | 'product' | 'phone'>,
) {
  const room = await rooms.open(show);
  const removed = room.state.removed.some((one) => one.product === product);
  const { url, apps, title, clickName } = mustBeListed(room.goods, { product });
  const address = safeAddress((phone && apps?.[phone]) ?? url);
  if (removed || address === null) throw new StallError('not-found');
  const { secret } = ledger.identity.house;
  return { room, title, address: withoutClick(address, secret), clickName };
}
