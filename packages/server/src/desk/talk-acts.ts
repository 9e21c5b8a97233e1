import type { Act, LogEvent } from '@livestall/protocol';
import type { Actor, Placed } from '../desk.js';
import type { AuditDraft } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import type { ShowLog } from './show-log.js';

/** What the house does to lines that wait. */
export type VerdictAct = Extract<
  Act,
  { act: 'message.approve' | 'message.refuse' | 'message.hold' }
>;

/** What the house does to people. */
export type PersonAct = Extract<Act, { act: `person.${string}` }>;

const VERDICTS = {
  'message.approve': 'approve',
  'message.refuse': 'refuse',
  'message.hold': 'hold',
} as const satisfies { readonly [act in VerdictAct['act']]: string };

/** Who does an act, as it is written down: code in the same process acts for the host. */
export function auditOf(
  act: Act,
  target: string,
  by: Pick<Actor, 'name' | 'role'> | undefined,
): AuditDraft {
  const reason = 'reason' in act && typeof act.reason === 'string' ? act.reason : undefined;
  return {
    by: by?.name ?? '',
    role: by?.role ?? 'host',
    act: act.act,
    target,
    ...(reason !== undefined && { reason }),
  };
}

/** Lets a line through that waits, or does not; its sender is told at `/me`. */
export async function judgeLine(
  { ledger }: DeskParts,
  log: ShowLog,
  room: Room,
  act: VerdictAct,
  by?: Actor,
): Promise<Placed> {
  const { message, changed, held, heldCount } = await ledger.enter('message.judge', {
    show: room.row.id,
    message: act.message,
    verdict: VERDICTS[act.act],
    audit: auditOf(act, act.message, by),
  });
  if (!changed) return log.placed(room);
  room.back.setHeld(held, heldCount);
  if (act.act === 'message.approve') room.restoreMessage(message);
  room.pokeViewer(message.sender);
  return log.placed(room);
}

/** Bars people, or frees them; they are told at `/me`, but for those who are not to know. */
export async function barPeople(
  { ledger }: DeskParts,
  log: ShowLog,
  room: Room,
  act: PersonAct,
  by?: Actor,
): Promise<Placed> {
  const { id: show, account } = room.row;
  const { events, restored, told, barred, questions } = await ledger.enter('person.bar', {
    show,
    account,
    senders: 'senders' in act ? act.senders : [act.sender],
    bar: barOf(act),
    redact: 'redact' in act && act.redact,
    restore: 'restore' in act && act.restore,
    audit: auditOf(act, '', by),
  });
  const placed = publish(log, room, events);
  for (const message of restored) room.restoreMessage(message);
  const { held, heldCount } = await ledger.read('held', { show });
  room.back.setHeld(held, heldCount);
  room.back.setBarred(barred);
  room.questions.replace(questions);
  for (const viewer of told) room.pokeViewer(viewer);
  return placed;
}

function publish(log: ShowLog, room: Room, events: readonly LogEvent[]): Placed {
  return events.length > 0 ? log.publish(room, events) : log.placed(room);
}

function barOf(act: PersonAct) {
  switch (act.act) {
    case 'person.mute':
      return { kind: 'mute', forMs: act.forMs } as const;
    case 'person.ban':
    case 'person.ban-many':
      return { kind: 'ban' } as const;
    case 'person.shadow':
      return { kind: 'shadow' } as const;
    case 'person.free':
    case 'person.free-many':
      return null;
  }
}
