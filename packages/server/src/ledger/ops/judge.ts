import { messageNumber } from '../message-id.js';
import { LINE, type LineFate } from '../line-fate.js';
import { findBar } from '../queries/bars.js';
import { countHeld, readHeld } from '../queries/moderation.js';
import { readMessage } from '../queries/messages.js';
import { audit } from './audit.js';
import { Refusal } from './refusal.js';
import { raiseRevision } from './stretches.js';
import type { Writes, Writing } from './writing.js';

const FATES = { approve: LINE.shown, refuse: LINE.refused, hold: LINE.held } as const;

/** From which fates each leads. */
const FROM: Readonly<Record<keyof typeof FATES, readonly LineFate[]>> = {
  approve: [LINE.held, LINE.refused],
  refuse: [LINE.held],
  hold: [LINE.refused],
};

/** What becomes of lines that wait. */
export const judgeWrites: Writes<'message.judge'> = {
  'message.judge'(writing, { show, message: id, verdict, audit: draft }) {
    const { sql } = writing;
    const n = messageNumber(id);
    const found = readMessage(sql, show, n);
    if (!found) throw new Refusal('not-found', 'There is no such message.');
    const { message, fate } = found;
    const changed = FROM[verdict].includes(fate);
    const to = fateOf(writing, show, { verdict, sender: message.sender });
    if (changed) {
      sql.run('UPDATE message SET redacted = ? WHERE show = ? AND n = ?', to, show, n);
      audit(writing, show, { ...draft, target: id });
      if (to === LINE.shown) raiseRevision(writing, show, message.at);
    }
    return {
      ...{ message, changed, shown: changed && to === LINE.shown },
      ...{ held: readHeld(sql, show), heldCount: countHeld(sql, show) },
    };
  },
};

/** Who came to write for themselves alone while their line waited is not shown to others by letting it through. */
function fateOf(
  { sql, at }: Writing,
  show: string,
  { verdict, sender }: { verdict: keyof typeof FATES; sender: string },
): LineFate {
  if (verdict !== 'approve') return FATES[verdict];
  const who = sql.get<{ account: string; person: string }>(
    `SELECT account, person FROM talker JOIN show ON show.id = talker.show
     WHERE talker.show = ? AND viewer = ?`,
    ...[show, sender],
  );
  const bar = who && findBar(sql, who.account, who.person, at);
  return bar?.kind === 'shadow' ? LINE.shadowed : LINE.shown;
}
