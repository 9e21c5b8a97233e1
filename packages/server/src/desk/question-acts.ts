import { StallError } from '@livestall/protocol';
import type { Act, EventDraft, OwnQuestion, ShowState } from '@livestall/protocol';
import type { Placed } from '../desk.js';
import type { QuestionMove } from '../ledger/contract.js';
import { toQuestion } from '../ledger/queries/questions.js';
import type { Room } from '../shows/room.js';
import type { DeskParts } from './desk-parts.js';
import { mustBeLive } from './plan-act.js';
import type { ShowLog } from './show-log.js';

type QuestionAct = Extract<Act, { question: string }>;

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
  { status, name, text, product }: OwnQuestion,
): QuestionPlan {
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
        events: [
          {
            type: 'question.shown',
            data: { question: { id, name, text, ...(product !== undefined && { product }) } },
          },
        ],
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
        events: status === 'passed' ? [] : [{ type: 'question.withdrawn', data: { question: id } }],
      };
  }
}

/** Does an act on a question; its asker, and the one of the question before, are told at `/me`. */
export async function moveQuestion(
  { ledger }: DeskParts,
  log: ShowLog,
  room: Room,
  act: QuestionAct,
): Promise<Placed> {
  const show = room.row.id;
  const row = await ledger.read('question', { show, id: act.question });
  if (!row) throw new StallError('not-found', { message: 'There is no such question.' });
  const { moves, events } = planQuestion(act, room.state, row.question);
  if (moves.length === 0) return log.placed(room);
  const placed = log.publish(room, await ledger.enter('question.move', { show, moves, events }));
  for (const { question, status } of moves) {
    const moved =
      question === act.question ? row : await ledger.read('question', { show, id: question });
    if (!moved) continue;
    const { question: its, ...standing } = moved;
    if (status === 'open') room.questions.add({ question: toQuestion(its), ...standing });
    else room.questions.remove(question);
    room.pokeViewer(its.sender);
  }
  return placed;
}
