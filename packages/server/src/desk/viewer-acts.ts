import { StallError } from '@livestall/protocol';
import type { Claim, Message } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import { viewerKey } from '../shows/viewer-key.js';
import { checkLine } from './check-line.js';
import type { DeskParts } from './desk-parts.js';

/** An act of a person, under a key of its own. */
export interface PersonalAct {
  show: string;
  by: Actor;
  key?: string | undefined;
}

/** Says a line of chat. @throws StallError `closed`, `key-reused`, `bad-request`, `too-large`. */
export async function say(
  { ledger, rooms }: DeskParts,
  { show, by, key }: PersonalAct,
  text: string,
): Promise<Message> {
  const room = await rooms.open(show);
  if (room.state.status === 'ended') throw new StallError('closed');
  const { message, repeated } = await ledger.enter('message.add', {
    show,
    sender: viewerKey(room.row.salt, by.subject),
    role: by.role,
    ...checkLine(text, by.name),
    ...(key !== undefined && { key }),
  });
  if (!repeated) room.addMessage(message);
  return message;
}

/** Claims a coupon. @throws StallError `not-open`, `sold-out`, `closed`, `already-yours`, `key-reused`. */
export async function claim(
  { ledger, rooms }: DeskParts,
  { show, by, key }: PersonalAct & { key: string },
  coupon: string,
): Promise<Claim> {
  const room = await rooms.open(show);
  const viewer = viewerKey(room.row.salt, by.subject);
  const granted = await ledger.enter('coupon.claim', { show, viewer, coupon, key });
  if (!granted.repeated) {
    room.addGauges(granted.gauges);
    room.countClaims(coupon, granted.claimed);
    room.poke(viewer);
  }
  return granted.claim;
}
