import type { Fan, FanDeed } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { FollowersTold } from '../ledger/contract/fan-ops.js';
import type { Rooms } from '../shows/rooms.js';
import { personKey, viewerKey } from '../shows/viewer-key.js';
import type { DeskParts } from './desk-parts.js';

/** Follows the seller, or no more: in all shows of the account. The same again changes nothing. */
export async function follow(
  { ledger, rooms, badges }: DeskParts,
  show: string,
  by: Actor,
  follows: boolean,
): Promise<Fan> {
  const room = await rooms.open(show);
  const { account, subject } = by;
  const viewer = viewerKey(room.row.salt, subject);
  const person = personKey(room.row.personSalt, subject);
  const take = { account, show, viewer, person, follows };
  const { fan, changed, followers } = await ledger.enter('fan.follow', take);
  badges.forget(by);
  tellFollowers(rooms, followers);
  // For their other devices.
  if (changed) room.pokeViewer(viewer);
  if (changed && follows) room.back.addFan(viewer, by.name ?? '');
  return fan;
}

/** What a fan did earns points; who does not follow earns none. */
export async function earn(
  { ledger, rooms }: DeskParts,
  show: string,
  by: Actor,
  deed: FanDeed,
): Promise<Fan | null> {
  const room = await rooms.open(show);
  const { account, subject } = by;
  const viewer = viewerKey(room.row.salt, subject);
  const person = personKey(room.row.personSalt, subject);
  const earned = await ledger.enter('fan.earn', { account, show, viewer, person, deed });
  if (earned?.rose) room.pokeViewer(viewer);
  return earned?.fan ?? null;
}

/** Tells all shows of an account how many follow now. */
export function tellFollowers(rooms: Rooms, told: readonly FollowersTold[]): void {
  for (const { show, gauges } of told) rooms.get(show)?.addGauges(gauges);
}
