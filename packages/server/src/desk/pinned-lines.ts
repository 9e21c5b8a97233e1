import { PINNED_LIMIT, StallError } from '@livestall/protocol';
import type { Message, PinnedLine } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { AuditDraft } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import type { ShowLog } from './show-log.js';

/**
 * Puts a line at the top of the talk, where it stays as it was said. One that stands there changes nothing.
 *
 * @throws StallError `not-found` for one that is not there, or is to be shown no more.
 */
export async function pinLine(
  { ledger }: DeskParts,
  log: ShowLog,
  room: Room,
  id: string,
  audit: AuditDraft,
): Promise<Placed> {
  const { pinnedLines = [] } = room.state;
  if (pinnedLines.some((line) => line.id === id)) return log.placed(room);
  const found = await ledger.read('message', { show: room.row.id, id });
  if (!found || found.redacted || found.message.system) {
    throw new StallError('not-found', { message: 'There is no such line.' });
  }
  const message = toPinned(found.message);
  const pins = [message, ...pinnedLines].slice(0, PINNED_LIMIT);
  return log.append(room, [{ type: 'message.pinned', data: { message, pins } }], [audit]);
}

/** Takes a line from the top of the talk. */
export async function unpinLine(
  log: ShowLog,
  room: Room,
  message: string,
  audit: AuditDraft,
): Promise<Placed> {
  const { pinnedLines = [] } = room.state;
  const pins = pinnedLines.filter(({ id }) => id !== message);
  if (pins.length === pinnedLines.length) return log.placed(room);
  return log.append(room, [{ type: 'message.unpinned', data: { message, pins } }], [audit]);
}

function toPinned({ id, at, sender, name, role, text }: Message): PinnedLine {
  return { id, at, sender, name, role, text };
}
