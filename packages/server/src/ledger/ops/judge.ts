import { messageNumber } from '../message-id.js';
import { LINE, type LineFate } from '../line-fate.js';
import { countHeld, readHeld } from '../queries/moderation.js';
import { readMessage } from '../queries/messages.js';
import { audit } from './audit.js';
import { Refusal } from './refusal.js';
import { raiseRevision } from './stretches.js';
import type { Writes } from './writing.js';

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
    if (changed) {
      sql.run('UPDATE message SET redacted = ? WHERE show = ? AND n = ?', FATES[verdict], show, n);
      audit(writing, show, { ...draft, target: id });
      if (verdict === 'approve') raiseRevision(writing, show, message.at);
    }
    return { message, changed, held: readHeld(sql, show), heldCount: countHeld(sql, show) };
  },
};
