import type { Entry } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import { viewerKey } from '../shows/viewer-key.js';
import type { DeskParts } from './desk-parts.js';
import { newId } from './new-id.js';
import type { ShowLog } from './show-log.js';
import { tellGiveaway } from './tell-change.js';
import type { PersonalAct } from './viewer-acts.js';

/**
 * Takes a share of a giveaway, or part in its draw.
 *
 * @throws StallError `not-open`, `sold-out`, `closed`, `already-yours`, `take-part-first`, `sign-in-first`,
 * `not-for-you`, `proof-needed`, `key-reused`, `not-found`.
 */
export async function enter(
  { ledger, rooms, spent }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  giveaway: string,
): Promise<Entry> {
  const room = await rooms.open(show);
  const viewer = viewerKey(room.row.salt, by.subject);
  await spent.check(room, { kind: 'giveaway', id: giveaway }, viewer);
  const { identity, segments, proven } = by;
  // By chance, so that nobody can tell whose it is, its owner excepted.
  const take = { show, viewer, id: newId(), giveaway, key, identity, segments, proven };
  const { entry, repeated, change } = await ledger.enter('giveaway.enter', take);
  if (change) tellGiveaway(room, change);
  // The list has shares in the order in which they were taken: a poke at that time would say whose each is.
  if (!repeated && entry.status === 'entered') room.pokeViewer(viewer, 'crowd');
  return entry;
}

/**
 * Takes a prize that was won. The same again changes nothing.
 *
 * @throws StallError `not-found` for another viewer's, `not-open` before the draw, `closed` for one that did not win or
 * came too late.
 */
export async function takePrize(
  { ledger, rooms }: DeskParts,
  log: ShowLog,
  { show, by }: { show: string; by: Actor },
  id: string,
): Promise<Entry> {
  const room = await rooms.open(show);
  const viewer = viewerKey(room.row.salt, by.subject);
  const { entry, news } = await ledger.enter('entry.claim', { show, entry: id, viewer });
  if (news) {
    const { events, ...change } = news;
    tellGiveaway(room, change);
    log.publish(room, events);
  }
  return entry;
}
