import { talkRules } from '@livestall/protocol';
import type { Speaker } from '../desk.js';
import type { Room } from '../shows/room.js';
import { viewerKey } from '../shows/viewer-key.js';
import type { Judgement } from '../words/line-judge.js';
import { barredByRule } from './barred-by-rule.js';
import type { DeskParts } from './desk-parts.js';

/** What stands against a line as it is said, and whether it is to wait: by the rules first, then by what it says. */
export async function judged(
  { ledger, judge }: Pick<DeskParts, 'ledger' | 'judge'>,
  room: Room,
  by: Speaker,
  { name, text }: { name: string; text: string },
): Promise<Judgement> {
  if (room.state.status === 'ended') return { bar: { code: 'closed' } };
  if (by.role !== 'viewer') return {};
  const bar = await barredByRule(ledger, room, by);
  if (bar) return { bar };
  const { id: show, account, salt } = room.row;
  const sender = viewerKey(salt, by.subject);
  const judgement = await judge.judge({ account, show, sender, name, text });
  // The house sees it anyway: what the words say of it goes before, since it says why.
  if (judgement.bar ?? judgement.hold) return judgement;
  return talkRules(room.state).approve ? { hold: 'rule' } : {};
}
