import type { EventDraft } from '@livestall/protocol';
import type { Ops } from '../contract.js';
import { LINE, type LineFate } from '../line-fate.js';
import { messageId } from '../message-id.js';
import { findBar } from '../queries/bars.js';
import { readMessage } from '../queries/messages.js';
import { readOpenQuestions } from '../queries/questions.js';
import { appendEvents } from './append-events.js';
import { audit, forgetAuditedPerson } from './audit.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

type Take = Ops['person.bar']['take'];
type Moved = Pick<Ops['person.lines']['give'], 'events' | 'restored'>;

interface Line {
  n: number;
  redacted: LineFate;
}

/** Who may write nothing, and who may again. */
export const barWrites: Writes<'person.bar' | 'person.lines' | 'person.erase'> = {
  'person.bar'(writing, take) {
    const { sql, at } = writing;
    const { show, account } = take;
    const told: string[] = [];
    // Who writes for themselves alone asks for themselves alone.
    let asks = take.bar?.kind === 'shadow';
    for (const sender of take.senders) {
      const who = whoIs(writing, take, sender);
      if (!who) {
        // Whom nobody knows any more is as free as they were to be.
        if (!take.bar) continue;
        throw new Refusal('not-found', 'Nobody of this key wrote anything here.');
      }
      const { person } = who;
      const before = findBar(sql, account, person, at)?.kind;
      asks ||= before === 'shadow';
      setBar(writing, take, who);
      audit(writing, show, { ...take.audit, target: sender }, { sender, name: who.name });
      // Who was kept from writing without a word is not told by a poke either.
      const silent = take.bar?.kind === 'shadow' || before === 'shadow';
      if (!silent) told.push(...viewersOf(writing, show, person));
    }
    // A mute that is over is kept no longer than until the house looks at these again.
    sql.run('DELETE FROM bar WHERE account = ? AND until < ?', account, at);
    return { told, questions: asks ? readOpenQuestions(sql, show) : null };
  },

  'person.lines'(writing, { show, senders, fate, limit }) {
    const lines = linesOf(writing, { show, senders, fates: FATES[fate], limit });
    const change = fate === 'redact' ? redactAll : restoreAll;
    return { ...change(writing, show, lines), more: lines.length === limit };
  },

  'person.erase'({ sql }, { account, person }) {
    // Who was freed from the list of the barred is named there by this key.
    forgetAuditedPerson(sql, account, person);
    return sql.run('DELETE FROM bar WHERE account = ? AND person = ?', account, person) > 0;
  },
};

/** Which lines of a person go with them, and which come back. */
const FATES = {
  redact: [LINE.shown, LINE.held],
  restore: [LINE.withPerson],
} as const;

/** Somebody who wrote in a show of the account, or who is on the list of the barred. */
interface Barrable {
  person: string;
  name: string;
}

/** By their key in the show; or as a person, where they may have been freed already and wrote in another show only. */
function whoIs({ sql }: Writing, { show, account }: Take, sender: string): Barrable | undefined {
  return (
    sql.get<Barrable>(
      'SELECT person, name FROM talker WHERE show = ? AND viewer = ?',
      ...[show, sender],
    ) ??
    sql.get<Barrable>(
      'SELECT person, name FROM bar WHERE account = ? AND person = ?',
      ...[account, sender],
    ) ??
    sql.get<Barrable>(
      `SELECT talker.person, talker.name
       FROM show JOIN talker ON talker.show = show.id AND talker.person = ? WHERE account = ? LIMIT 1`,
      ...[sender, account],
    )
  );
}

function setBar(
  { sql, at }: Writing,
  { account, bar, audit: { by } }: Take,
  { person, name }: Barrable,
): void {
  if (!bar) {
    sql.run('DELETE FROM bar WHERE account = ? AND person = ?', account, person);
    return;
  }
  sql.run(
    `INSERT INTO bar (account, person, kind, at, until, name, by_name) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (account, person) DO UPDATE SET
       kind = excluded.kind, at = excluded.at, until = excluded.until, by_name = excluded.by_name`,
    ...[account, person, bar.kind, at, bar.forMs === undefined ? null : at + bar.forMs, name, by],
  );
}

/** A person may have been two viewers of one show, before a sign-in and after it. */
function viewersOf({ sql }: Writing, show: string, person: string): string[] {
  return sql
    .all<{ viewer: string }>(
      'SELECT viewer FROM talker WHERE show = ? AND person = ?',
      show,
      person,
    )
    .map(({ viewer }) => viewer);
}

function redactAll(writing: Writing, show: string, lines: readonly Line[]): Moved {
  const shown = lines.filter(({ redacted }) => redacted === LINE.shown);
  const drafts = shown.map(({ n }): EventDraft => {
    return { type: 'message.redacted', data: { message: messageId(n) } };
  });
  const events = appendEvents(writing, show, drafts);
  for (const { n, redacted } of lines) {
    const fate = redacted === LINE.shown ? LINE.withPerson : LINE.refused;
    writing.sql.run('UPDATE message SET redacted = ? WHERE show = ? AND n = ?', fate, show, n);
  }
  return { events, restored: [] };
}

function restoreAll(writing: Writing, show: string, lines: readonly Line[]): Moved {
  const events = appendEvents(
    writing,
    show,
    lines.map(({ n }) => ({ type: 'message.restored', data: { message: messageId(n) } })),
  );
  const restored = lines.flatMap(({ n }) => readMessage(writing.sql, show, n)?.message ?? []);
  return { events, restored };
}

/** The newest lines of some fates of people who wrote in a show, by any of their keys there. */
function linesOf(
  { sql }: Writing,
  {
    show,
    senders,
    fates,
    limit,
  }: { show: string; senders: readonly string[]; fates: readonly LineFate[]; limit: number },
): Line[] {
  return sql.all<Line>(
    `SELECT n, redacted FROM message
     WHERE show = ? AND redacted IN (${fates.join()}) AND sender IN (
       SELECT viewer FROM talker WHERE show = ? AND person IN (
         SELECT person FROM talker JOIN json_each(?) AS given ON viewer = given.value WHERE show = ?
         UNION SELECT value FROM json_each(?)))
     ORDER BY n DESC LIMIT ?`,
    ...[show, show, JSON.stringify(senders), show, JSON.stringify(senders), limit],
  );
}
