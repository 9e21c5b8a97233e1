import type { Offer } from '@livestall/protocol';
import type { Room } from '../shows/room.js';

/** Whether no unit of an offer can be had any more: what was bought never falls back. */
export function isBought({ back }: Pick<Room, 'back'>, { id, total }: Offer): boolean {
  return back.offers.get(id)?.confirmed === total;
}
