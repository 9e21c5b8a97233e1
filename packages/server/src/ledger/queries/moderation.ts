import type { AuditEntry, HeldFor, HeldLine, Newcomer, OwnLine, Role } from '@livestall/protocol';
import { auditId, auditNumber } from '../audit-id.js';
import { heldAs, LINE, type LineFate } from '../line-fate.js';
import { messageId } from '../message-id.js';
import type { Sql } from '../sql.js';
import { LINE_COLUMNS, LINE_TABLES, toMessage, type LineRow } from './line-rows.js';
import type { Reads } from './reads.js';

/**
 * How many lines of their own somebody is told, how many that wait, how many newcomers. Of their own as many as a snapshot has of
 * all: else who is hidden from others would have fewer after a reload than anybody.
 */
const TOLD = { own: 50, held: 50, people: 200 };

interface AuditRow {
  n: number;
  at: number;
  by_name: string;
  role: Role;
  act: string;
  target: string;
  name: string | null;
  text: string | null;
  reason: string | null;
}

/** What keeps a talk in order: what waits, who came, what was done. */
export const moderationReads: Reads<
  'person.salt' | 'lines.own' | 'held' | 'newcomers' | 'audit.page'
> = {
  'person.salt': (sql, { account }) =>
    sql.get<{ salt: string }>('SELECT person_salt AS salt FROM account WHERE id = ?', account)
      ?.salt ?? null,

  'lines.own': (sql, { show, viewer }) => readOwnLines(sql, show, viewer),

  held: (sql, { show }) => ({ held: readHeld(sql, show), heldCount: countHeld(sql, show) }),

  // Who is barred by now was seen to: in a raid of more than are told at once the others come up.
  newcomers: (sql, { show, since }, at) =>
    sql
      .all<{ viewer: string; name: string; at: number }>(
        `SELECT viewer, name, at FROM talker WHERE show = ? AND at >= ? AND person NOT IN (
           SELECT person FROM bar
           WHERE account = (SELECT account FROM show WHERE id = ?) AND coalesce(until, ?) >= ?)
         ORDER BY at DESC LIMIT ?`,
        ...[show, since, show, at, at, TOLD.people],
      )
      .reverse()
      .map(({ viewer, name, at: came }): Newcomer => {
        const held = linesOf(sql, show, viewer, LINE.held);
        return {
          ...{ sender: viewer, name, at: came },
          lines: linesOf(sql, show, viewer, LINE.shown),
          ...(held.length > 0 && { held }),
        };
      }),

  'audit.page'(sql, { show, before, limit }) {
    const rows = sql.all<AuditRow>(
      `SELECT n, at, by_name, role, act, target, name, text, reason FROM audit
       WHERE show = ? AND n < ? ORDER BY n DESC LIMIT ?`,
      show,
      before === null ? Number.MAX_SAFE_INTEGER : auditNumber(before),
      limit + 1,
    );
    return { entries: rows.slice(0, limit).map(toEntry), more: rows.length > limit };
  },
};

/** The lines of a show that wait for the house, oldest first. */
export function readHeld(sql: Sql, show: string): HeldLine[] {
  return sql
    .all<LineRow & { why: HeldFor | null }>(
      `SELECT ${LINE_COLUMNS}, m.held_for AS why FROM ${LINE_TABLES}
       WHERE m.show = ? AND m.redacted = ${LINE.held} ORDER BY m.n LIMIT ?`,
      show,
      TOLD.held,
    )
    .map((row) => ({ ...toMessage(row), why: row.why ?? 'rule' }));
}

/** How many of them there are. */
export function countHeld(sql: Sql, show: string): number {
  const row = sql.get<{ count: number }>(
    `SELECT count(*) AS count FROM message WHERE show = ? AND redacted = ${LINE.held}`,
    show,
  );
  return row?.count ?? 0;
}

/** A viewer's newest lines as they are to have them: what nobody else is shown looks like any other. */
function readOwnLines(sql: Sql, show: string, viewer: string): OwnLine[] {
  const told = [LINE.shown, LINE.held, LINE.refused, LINE.shadowed];
  return sql
    .all<LineRow & { redacted: LineFate }>(
      `SELECT ${LINE_COLUMNS}, m.redacted FROM ${LINE_TABLES}
       WHERE m.show = ? AND m.sender = ? AND m.redacted IN (${told.join()})
       ORDER BY m.n DESC LIMIT ?`,
      show,
      viewer,
      TOLD.own,
    )
    .reverse()
    .map((row) => ({ ...toMessage(row), ...heldAs(row.redacted) }));
}

function linesOf(sql: Sql, show: string, viewer: string, fate: LineFate): string[] {
  return sql
    .all<{ n: number }>(
      'SELECT n FROM message WHERE show = ? AND sender = ? AND redacted = ? ORDER BY n',
      ...[show, viewer, fate],
    )
    .map(({ n }) => messageId(n));
}

function toEntry({ n, by_name: by, name, text, reason, ...row }: AuditRow): AuditEntry {
  return {
    id: auditId(n),
    by,
    ...row,
    ...(name !== null && name !== '' && { name }),
    ...(text !== null && text !== '' && { text }),
    ...(reason !== null && { reason }),
  };
}
