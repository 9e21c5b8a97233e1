import { talkRules } from '@livestall/protocol';
import type { Actor, Speaker } from '../desk.js';
import type { Room } from '../shows/room.js';
import { viewerKey } from '../shows/viewer-key.js';
import type { Judgement, LineJudge } from '../words/line-judge.js';
import { barredByRule } from './barred-by-rule.js';
import type { DeskParts } from './desk-parts.js';

interface Said {
  name: string;
  text: string;
}

const OVER: Judgement = { bar: { code: 'closed' } };

/** What stands against the words of a viewer; those of the house are not judged. */
export async function judgedByWords(
  judge: LineJudge,
  room: Room,
  by: Actor,
  said: Said,
): Promise<Judgement> {
  if (by.role !== 'viewer') return {};
  const { id: show, account, salt } = room.row;
  return judge.judge({ account, show, sender: viewerKey(salt, by.subject), ...said });
}

/** What stands against a line as it is said, and whether it is to wait: by the rules first, then by what it says. */
export async function judged(
  { ledger, judge }: Pick<DeskParts, 'ledger' | 'judge'>,
  room: Room,
  by: Speaker,
  said: Said,
): Promise<Judgement> {
  if (isOver(room)) return OVER;
  if (by.role !== 'viewer') return {};
  const bar = await barredByRule(ledger, room, by);
  if (bar) return { bar };
  const judgement = await judgedByWords(judge, room, by, said);
  // An outside service takes its time, and meanwhile the show may have ended.
  if (isOver(room)) return OVER;
  // The house sees it anyway: what the words say of it goes before, since it says why.
  if (judgement.bar ?? judgement.hold) return judgement;
  return talkRules(room.state).approve ? { hold: 'rule' } : {};
}

function isOver({ state }: Room): boolean {
  return state.status === 'ended';
}
