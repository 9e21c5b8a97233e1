import type { GiveawayChange, OfferChange } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';

/** Tells what changed with an offer's units: everyone how many are free and whose turn has come, the seller all. */
export function tellChange(room: Room, { row, gauges }: OfferChange): void {
  room.addGauges(gauges);
  room.back.offers.set(row);
  // Who holds now, or holds longer, changes what falls back next: the next tick looks.
  room.holdsDue = 0;
}

/** Tells what changed with a giveaway: everyone how many took part, the seller all, those of a crowd that all is over for. */
export function tellGiveaway(room: Room, { row, gauges, viewers }: GiveawayChange): void {
  room.addGauges(gauges);
  room.back.giveaways.set(row);
  for (const viewer of viewers) room.pokeViewer(viewer, 'crowd');
}
