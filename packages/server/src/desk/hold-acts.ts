import { StallError } from '@livestall/protocol';
import type { Hold, HoldMove, HoldRequest } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { Room } from '../shows/room.js';
import { viewerKey } from '../shows/viewer-key.js';
import type { DeskParts } from './desk-parts.js';
import { newId } from './new-id.js';
import type { Purchases } from './purchases.js';
import { tellChange } from './tell-change.js';
import type { PersonalAct } from './viewer-acts.js';

/** How many units fall back in one write: some milliseconds. */
const LAPSES = 500;

/**
 * Holds units of a flash offer, or joins the line for them.
 *
 * @throws StallError `not-open`, `sold-out`, `closed`, `already-yours`, `turns-used`, `sign-in-first`, `not-for-you`,
 * `proof-needed`, `key-reused`, `bad-request`, `not-found`.
 */
export async function hold(
  { ledger, rooms, spent, holders }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  { of: offer, qty = 1, wait = false }: HoldRequest,
): Promise<Hold> {
  const room = await rooms.open(show);
  const viewer = viewerKey(room.row.salt, by.subject);
  const drop = { kind: 'offer', id: offer } as const;
  await spent.check(room, drop, viewer, wait);
  const terms = room.state.offers?.find((one) => one.offer.id === offer)?.offer;
  if (terms && qty > terms.perViewer) {
    throw new StallError('bad-request', { hint: `body/qty is at most ${terms.perViewer} here.` });
  }
  const { identity, segments, proven } = by;
  const take = {
    ...{ show, viewer, id: newId(), offer, qty, wait, key },
    ...{ identity, segments, proven },
  };
  // Whoever asks again under the same key while this is being written hears the same.
  holders.add(show, drop, viewer);
  const { hold: held, repeated, change } = await ledger.enter('hold.take', take);
  if (change) tellChange(room, change);
  if (!repeated) room.pokeViewer(viewer, 'crowd');
  return held;
}

/**
 * Extends or releases a hold, or confirms that it was bought. The same again changes nothing.
 *
 * @throws StallError `not-found` for another viewer's; `closed` for one that is over, `not-open` for one in line.
 */
export async function moveHold(
  { ledger, rooms }: DeskParts,
  show: string,
  by: Actor,
  { hold: id, move, purchases }: { hold: string; move: HoldMove; purchases: Purchases },
): Promise<Hold> {
  const room = await rooms.open(show);
  const viewer = by.role === 'viewer' ? viewerKey(room.row.salt, by.subject) : null;
  const take = { show, hold: id, move, viewer };
  const { hold: held, viewer: whose, change, tells } = await ledger.enter('hold.move', take);
  if (change) {
    tellChange(room, change);
    // For their other devices, and where it was the store's doing.
    room.pokeViewer(whose);
    purchases.bought(room, held.product, { viewer: whose, name: tells });
  }
  return held;
}

/** Lets fall back what is held no more: all of it, as those who held at an opening run out together. @throws StallError */
export async function lapseHolds(
  { ledger, clock }: Pick<DeskParts, 'ledger' | 'clock'>,
  room: Room,
): Promise<void> {
  let due = room.holdsDue;
  // Whoever takes a hold meanwhile sets it anew.
  room.holdsDue = null;
  try {
    while (due !== null && clock.now() >= due) {
      const take = { show: room.row.id, limit: LAPSES };
      const lapsed = await ledger.enter('holds.lapse', take);
      for (const change of lapsed.changes) tellChange(room, change);
      due = lapsed.due;
    }
  } finally {
    if (due !== null) room.holdsDue = Math.min(room.holdsDue ?? Infinity, due);
  }
}
