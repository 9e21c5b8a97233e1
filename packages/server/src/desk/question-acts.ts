import { StallError } from '@livestall/protocol';
import type {
  Act,
  EventDraft,
  Message,
  OwnQuestion,
  ShownQuestion,
  ShowState,
} from '@livestall/protocol';
import type { Actor, Placed } from '../desk.js';
import type { AuditDraft, QuestionMove, Queries } from '../ledger/contract.js';
import { toQuestion } from '../ledger/queries/questions.js';
import type { Room } from '../shows/room.js';
import { viewerKey } from '../shows/viewer-key.js';
import { checkLine } from './check-line.js';
import type { DeskParts } from './desk-parts.js';
import { mustBeLive } from './plan-act.js';
import type { ShowLog } from './show-log.js';

type QuestionAct = Extract<Act, { act: 'question.show' | 'question.close' | 'question.reopen' }>;

/** Who of the house answers where nobody is named. */
const HOUSE = { subject: 'house', role: 'host', name: null } as const;

type Asked = NonNullable<Queries['question']['give']>;

/** What an act does to questions, and what of it everybody hears. */
interface QuestionPlan {
  moves: QuestionMove[];
  events: EventDraft[];
}

/**
 * What an act on a question comes to. One that would change nothing comes to nothing.
 *
 * @throws StallError `wrong-state` where a question is to be shown in a show that is not live.
 */
function planQuestion(
  { act, question: id }: QuestionAct,
  state: ShowState,
  { question, lines }: Asked,
): QuestionPlan {
  const { status } = question;
  const closed: EventDraft[] =
    status === 'shown' ? [{ type: 'question.closed', data: { question: id } }] : [];
  switch (act) {
    case 'question.show': {
      mustBeLive(state);
      if (status === 'shown') return { moves: [], events: [] };
      const before = state.question;
      return {
        moves: [
          ...(before ? [{ question: before.id, status: 'answered' as const }] : []),
          { question: id, status: 'shown' },
        ],
        events: [{ type: 'question.shown', data: { question: toShown(question) } }],
      };
    }
    case 'question.close':
      if (status === 'answered' || status === 'passed') return { moves: [], events: [] };
      return {
        moves: [{ question: id, status: status === 'shown' ? 'answered' : 'passed' }],
        events: closed,
      };
    case 'question.reopen':
      if (status === 'open') return { moves: [], events: [] };
      return {
        moves: [{ question: id, status: 'open' }],
        events: [
          ...lines.map((message): EventDraft => ({ type: 'message.redacted', data: { message } })),
          ...(status === 'passed'
            ? []
            : [{ type: 'question.withdrawn', data: { question: id } } as const]),
        ],
      };
  }
}

/** Does an act on a question; its asker, and the one of the question before, are told at `/me`. */
export async function moveQuestion(
  { ledger }: DeskParts,
  log: ShowLog,
  room: Room,
  act: QuestionAct,
  audit: AuditDraft,
): Promise<Placed> {
  const show = room.row.id;
  const row = await ledger.read('question', { show, id: act.question });
  if (!row) throw new StallError('not-found', { message: 'There is no such question.' });
  const { moves, events } = planQuestion(act, room.state, row);
  if (moves.length === 0) return log.placed(room);
  // What was answered everybody has seen; what was put away without a word is written down.
  const isPassed = moves.some(({ status }) => status === 'passed');
  const take = { show, moves, events, ...(isPassed && { audit }) };
  const placed = log.publish(room, await ledger.enter('question.move', take));
  for (const { question, status } of moves) {
    const moved =
      question === act.question ? row : await ledger.read('question', { show, id: question });
    if (!moved) continue;
    const { question: its, version, isPrivate } = moved;
    if (status === 'open') room.questions.add({ question: toQuestion(its), version, isPrivate });
    else room.questions.remove(question);
    room.pokeViewer(its.sender);
  }
  return placed;
}

/**
 * Answers a question in writing: a line of the talk that quotes it. What it says already is not said again; another text is
 * another line, which stands for the answer from then on.
 *
 * @throws StallError `not-found`, `closed` once the show is over, `bad-request`, `too-large`.
 */
export async function answerQuestion(
  { ledger }: DeskParts,
  log: ShowLog,
  room: Room,
  { question, text }: Extract<Act, { act: 'question.answer' }>,
  { subject, role, name }: Pick<Actor, 'subject' | 'role' | 'name'> = HOUSE,
): Promise<Placed> {
  const show = room.row.id;
  const row = await ledger.read('question', { show, id: question });
  if (!row) throw new StallError('not-found', { message: 'There is no such question.' });
  const line = { ...checkLine(text, name), role, sender: viewerKey(room.row.salt, subject) };
  const bar = room.state.status === 'ended' ? ({ code: 'closed' } as const) : undefined;
  const answered = await ledger.enter('question.answer', { show, question, line, bar });
  if (!answered) return log.placed(room);
  room.addMessage(answered.message);
  const placed = log.publish(room, answered.events);
  room.questions.remove(question);
  room.pokeViewer(row.question.sender);
  return placed;
}

/** A line that is back answers what it answered before, unless that is open again. */
export async function answeredAgain(
  { ledger }: DeskParts,
  show: string,
  { id, name, text, question }: Message,
): Promise<EventDraft[]> {
  const row = question && (await ledger.read('question', { show, id: question.id }));
  if (!row || row.question.status !== 'answered') return [];
  const message = { id, name, text };
  return [{ type: 'question.answered', data: { question: toShown(row.question), message } }];
}

function toShown({ id, name, text, product }: OwnQuestion): ShownQuestion {
  return { id, name, text, ...(product !== undefined && { product }) };
}
