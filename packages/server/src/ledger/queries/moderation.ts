import type {
  AuditEntry,
  BarKind,
  BarredPerson,
  HeldFor,
  HeldLine,
  Newcomer,
  OwnLine,
  Role,
} from '@livestall/protocol';
import { auditId, auditNumber } from '../audit-id.js';
import { heldAs, LINE, type LineFate } from '../line-fate.js';
import { messageId } from '../message-id.js';
import type { Sql } from '../sql.js';
import { LINE_COLUMNS, LINE_TABLES, toMessage, type LineRow } from './line-rows.js';
import type { Reads } from './reads.js';

/** How many lines of their own somebody is told, how many that wait, how many barred, how many newcomers. */
const TOLD = { own: 20, held: 50, barred: 100, people: 200 };

interface BarRow {
  person: string;
  kind: BarKind;
  at: number;
  until: number | null;
  name: string;
  by_name: string;
  sender: string | null;
}

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

/** What keeps a talk in order: who is barred, what waits, what was done. */
export const moderationReads: Reads<
  'person.salt' | 'bar' | 'barred' | 'lines.own' | 'held' | 'newcomers' | 'audit.page'
> = {
  'person.salt': (sql, { account }) =>
    sql.get<{ salt: string }>('SELECT person_salt AS salt FROM account WHERE id = ?', account)
      ?.salt ?? null,

  bar: (sql, { account, person }, at) => {
    const row = findBar(sql, account, person, at);
    return row
      ? { kind: row.kind, at: row.at, ...(row.until !== null && { until: row.until }) }
      : null;
  },

  barred(sql, { show }, at) {
    const row = sql.get<{ account: string }>('SELECT account FROM show WHERE id = ?', show);
    return row ? readBars(sql, { account: row.account, show }, at) : [];
  },

  'lines.own': (sql, { show, viewer }) => readOwnLines(sql, show, viewer),

  held: (sql, { show }) => ({ held: readHeld(sql, show), heldCount: countHeld(sql, show) }),

  newcomers: (sql, { show, since }) =>
    sql
      .all<{ viewer: string; name: string; at: number }>(
        'SELECT viewer, name, at FROM talker WHERE show = ? AND at >= ? ORDER BY at DESC LIMIT ?',
        show,
        since,
        TOLD.people,
      )
      .reverse()
      .map(({ viewer, name, at }): Newcomer => ({
        ...{ sender: viewer, name, at },
        lines: shownOf(sql, show, viewer),
      })),

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

/** What keeps a person from writing now. */
export function findBar(
  sql: Sql,
  account: string,
  person: string,
  at: number,
): Pick<BarRow, 'kind' | 'at' | 'until'> | undefined {
  return sql.get<Pick<BarRow, 'kind' | 'at' | 'until'>>(
    `SELECT kind, at, until FROM bar
     WHERE account = ? AND person = ? AND coalesce(until, ?) >= ?`,
    account,
    person,
    at,
    at,
  );
}

/** Those who may write nothing in an account's shows, newest first, with their keys in one of them. */
export function readBars(
  sql: Sql,
  { account, show }: { account: string; show: string },
  at: number,
): BarredPerson[] {
  return sql
    .all<BarRow>(
      `SELECT bar.person, kind, bar.at, until, bar.name, by_name,
         (SELECT viewer FROM talker
          WHERE talker.show = ? AND talker.person = bar.person ORDER BY talker.at DESC LIMIT 1) AS sender
       FROM bar WHERE account = ? AND coalesce(until, ?) >= ? ORDER BY bar.at DESC LIMIT ?`,
      show,
      account,
      at,
      at,
      TOLD.barred,
    )
    .map(({ person, sender, name, kind, at: since, until, by_name: by }) => ({
      person,
      ...(sender !== null && { sender }),
      ...{ name, kind, at: since },
      ...(until !== null && { until }),
      by,
    }));
}

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

function shownOf(sql: Sql, show: string, viewer: string): string[] {
  return sql
    .all<{ n: number }>(
      `SELECT n FROM message WHERE show = ? AND sender = ? AND redacted = 0 ORDER BY n`,
      show,
      viewer,
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
