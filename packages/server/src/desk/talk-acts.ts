import type { Act } from '@livestall/protocol';
import type { Actor, Placed } from '../desk.js';
import type { AuditDraft, Ops } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import { tellMoved } from './removed-questions.js';
import type { ShowLog } from './show-log.js';

/** How many lines go in one write. */
const LINES = 100;

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
  const { message, changed, shown, held, heldCount } = await ledger.enter('message.judge', {
    show: room.row.id,
    message: act.message,
    verdict: VERDICTS[act.act],
    audit: auditOf(act, act.message, by),
  });
  if (!changed) return log.placed(room);
  room.back.setHeld(held, heldCount);
  if (shown) room.restoreMessages([message]);
  room.pokeViewer(message.sender);
  return log.placed(room);
}

/** Bars people, or frees them; they are told at `/me`, but for those who are not to know. */
export async function barPeople(
  { ledger, rooms }: DeskParts,
  log: ShowLog,
  room: Room,
  act: PersonAct,
  by?: Actor,
): Promise<Placed> {
  const { id: show, account } = room.row;
  const senders = 'senders' in act ? act.senders : [act.sender];
  const redact = 'redact' in act && act.redact;
  const restore = 'restore' in act && act.restore;
  const { told, questions } = await ledger.enter('person.bar', {
    ...{ show, account, senders },
    bar: barOf(act),
    audit: auditOf(act, '', by),
  });
  await tellBarred({ ledger, rooms }, account);
  if (questions) room.questions.replace(questions);
  if (redact) await moveWords({ ledger }, log, room, { senders, fate: 'redact' });
  if (restore) await moveWords({ ledger }, log, room, { senders, fate: 'restore' });
  const { held, heldCount } = await ledger.read('held', { show });
  room.back.setHeld(held, heldCount);
  for (const viewer of told) room.pokeViewer(viewer);
  return log.placed(room);
}

/** Who is barred is so in all shows of an account: those who sell there are told, each with the keys of their show. */
export async function tellBarred(
  { ledger, rooms }: Pick<DeskParts, 'ledger' | 'rooms'>,
  account: string,
): Promise<void> {
  for (const room of rooms.ofAccount(account)) {
    const { barred, barredCount } = await ledger.read('barred', { show: room.row.id });
    room.back.setBarred(barred, barredCount);
  }
}

/** Takes what people said and asked away, or brings it back: some lines at a time, so that others may write between. */
async function moveWords(
  { ledger }: Pick<DeskParts, 'ledger'>,
  log: ShowLog,
  room: Room,
  what: Pick<Ops['person.lines']['take'], 'senders' | 'fate'>,
): Promise<void> {
  let more = true;
  while (more) {
    const take = { show: room.row.id, ...what, limit: LINES };
    const moved = await ledger.enter('person.lines', take);
    log.publish(room, moved.events);
    room.restoreMessages(moved.restored);
    more = moved.more;
  }
  tellMoved(log, room, await ledger.enter('person.questions', { show: room.row.id, ...what }));
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
