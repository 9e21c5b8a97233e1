import type { OwnLine } from '@livestall/protocol';
import type { Ops } from '../contract.js';
import { heldAs, LINE, type LineFate } from '../line-fate.js';
import { messageId, messageNumber } from '../message-id.js';
import { readMessage } from '../queries/messages.js';
import { questionNumber } from '../question-id.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { keepMentions } from './mentions.js';
import { keepNamed } from './named.js';
import { Refusal } from './refusal.js';
import { noteStretch } from './stretches.js';
import { meet } from './talkers.js';
import type { Writes, Writing } from './writing.js';

type Said = Ops['message.add']['take'];

/** Chat lines. */
export const messageWrites: Writes<'message.add'> = {
  'message.add'(writing, said) {
    const { sql } = writing;
    const { show, sender, name, key, bar, person, hold } = said;
    const log = sql.get<{ seq: number }>('SELECT seq FROM show WHERE id = ?', show);
    if (!log) throw new Refusal('not-found');
    const keyed = key === undefined ? null : { show, viewer: sender, key, request: askedBy(said) };
    const before = keyed && findGranted<Pick<OwnLine, 'id'>>(writing, keyed);
    if (before) return { message: kept(writing, show, before.id), repeated: true, shown: false };
    mustBeOpen({ bar });
    const shadowed = person && meet(writing, { show, viewer: sender, name, person }).shadowed;
    mustBeSlow(writing, said);
    const answered = said.reply === undefined ? null : answeredLine(writing, said, said.reply);
    noteStretch(writing, show, log.seq);
    const fate = hold ? LINE.held : shadowed ? LINE.shadowed : LINE.shown;
    const n = insert(writing, said, { reply: answered?.n ?? null, fate });
    keepMentions(sql, said, { n, answered: answered?.sender ?? askerOf(writing, said) });
    if (said.named) keepNamed(sql, show, n, said.named);
    const message = kept(writing, show, messageId(n));
    // Its id is enough: what it quotes is another's, who may be forgotten.
    if (keyed) grant(writing, keyed, { id: message.id });
    return { message, repeated: false, shown: fate === LINE.shown };
  },
};

/** @throws Refusal `rate-limited` with the time to wait, where the sender's last line is too fresh. */
function mustBeSlow({ sql, at }: Writing, { show, sender, slowMs = 0 }: Said): void {
  if (slowMs === 0) return;
  const last = sql.get<{ at: number }>(
    'SELECT at FROM message WHERE show = ? AND sender = ? ORDER BY n DESC LIMIT 1',
    show,
    sender,
  );
  const wait = last ? last.at + slowMs - at : 0;
  if (wait <= 0) return;
  const seconds = Math.ceil(wait / 1_000);
  throw new Refusal('rate-limited', `Slow mode: your next line in ${seconds} s.`, wait);
}

/** What a key stands for. */
function askedBy({ text, asked, reply, mentions = [] }: Said): string {
  const said = asked === undefined ? `say ${text}` : `say-as ${JSON.stringify(asked)} ${text}`;
  const plain = reply === undefined && mentions.length === 0;
  return plain ? said : `to ${JSON.stringify([reply ?? null, ...mentions])} ${said}`;
}

/** The line that is answered. @throws Refusal `not-found` where it is not there, or to be shown no more. */
function answeredLine(
  { sql }: Writing,
  { show, sender }: Said,
  id: string,
): { n: number; sender: string } {
  const line = sql.get<{ n: number; sender: string }>(
    `SELECT n, sender FROM message WHERE show = ? AND n = ? AND sender <> ''
       AND (redacted = ${LINE.shown} OR redacted = ${LINE.shadowed} AND sender = ?)`,
    show,
    messageNumber(id),
    sender,
  );
  if (!line) throw new Refusal('not-found', 'The line that this answers is gone.');
  return line;
}

/** Who asked what a line answers in writing. */
function askerOf({ sql }: Writing, { show, question }: Said): string | undefined {
  if (question === undefined) return undefined;
  return sql.get<{ sender: string }>(
    "SELECT sender FROM question WHERE show = ? AND n = ? AND sender <> ''",
    show,
    questionNumber(question),
  )?.sender;
}

function insert(
  { sql, at }: Writing,
  said: Said,
  { reply, fate }: { reply: number | null; fate: LineFate },
): number {
  const { show, question, system, hold = null } = said;
  const row = sql.get<{ n: number }>(
    `INSERT INTO message
       (show, n, at, sender, name, role, text, redacted, held_for, reply, question, buyer, follows, level, system)
     SELECT ?, coalesce(max(n), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM message WHERE show = ?
     RETURNING n`,
    ...[show, at, said.sender, said.name, said.role, said.text, fate, hold, reply],
    question === undefined ? null : questionNumber(question),
    ...[Number(said.buyer ?? 0), Number(said.follows ?? 0), said.level ?? null],
    system === undefined ? null : JSON.stringify(system),
    show,
  );
  return row?.n ?? 0;
}

/** A line as its sender has it, redacted or not: it was said. */
function kept({ sql }: Writing, show: string, id: string): OwnLine {
  const found = readMessage(sql, show, messageNumber(id));
  if (!found) throw new Refusal('not-found', 'There is no such message.');
  return { ...found.message, ...heldAs(found.fate) };
}
