import type { Act } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { AuditDraft, QuestionsMoved } from '../ledger/contract.js';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import type { ShowLog } from './show-log.js';

/** Takes a question away, or brings it back; its asker is told at `/me`. */
export async function removeQuestion(
  { ledger }: Pick<DeskParts, 'ledger'>,
  log: ShowLog,
  room: Room,
  { act, question }: Extract<Act, { act: 'question.remove' | 'question.restore' }>,
  audit: AuditDraft,
): Promise<Placed> {
  const fate = act === 'question.remove' ? 'redact' : 'restore';
  const take = { show: room.row.id, question, fate, audit } as const;
  const moved = await ledger.enter('question.remove', take);
  tellMoved(log, room, moved);
  for (const asker of moved.askers) room.pokeViewer(asker);
  return log.placed(room);
}

/** Tells everybody of questions that are gone, or back. */
export function tellMoved(log: ShowLog, room: Room, { events, words, open }: QuestionsMoved): void {
  log.publish(room, events);
  room.retellQuestions(new Map(words));
  room.questions.replace(open);
}
