import { QUOTE_LIMIT } from '@livestall/protocol';
import type {
  Message,
  QuotedText,
  Reported,
  ReportedKind,
  ReportReason,
} from '@livestall/protocol';
import { cutText } from '../../cut-text.js';
import { LINE } from '../line-fate.js';
import { messageId, messageNumber } from '../message-id.js';
import { reportedId, reportedNumber } from '../reported-id.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many of a show are told backstage, how many texts of each, and how many lines on each side of a line. */
const TOLD = { reports: 50, texts: 3, around: 2 };

/** How far from a line others are looked for: after a raid thousands next to it may be removed. */
const NEAR = 50;

interface Row {
  n: number;
  show: string;
  kind: ReportedKind;
  id: string;
  at: number;
  closed: number;
}

/** Where lines next to one stand, and which of them are nearest. */
const SIDES = {
  before: { from: -NEAR, to: -1, order: 'DESC' },
  after: { from: 1, to: NEAR, order: 'ASC' },
} as const;

const COLUMNS = 'reported.n, reported.show, kind, reported.id, reported.at, closed';

/** What viewers report. */
export const complaintReads: Reads<'reported' | 'reported.page'> = {
  reported: (sql, { show }) => readReported(sql, show),

  'reported.page'(sql, { account, before, limit }) {
    const rows = sql.all<Row>(
      `SELECT ${COLUMNS} FROM reported JOIN show ON show.id = reported.show
       WHERE account = ? AND reported.n < ? ORDER BY reported.n DESC LIMIT ?`,
      account,
      before === null ? Number.MAX_SAFE_INTEGER : reportedNumber(before),
      limit + 1,
    );
    const reports = rows.slice(0, limit).map((row) => toReported(sql, row));
    return { reports, more: rows.length > limit };
  },
};

/** What was reported in a show and not seen to, the newest first. */
export function readReported(sql: Sql, show: string): Reported[] {
  return sql
    .all<Row>(
      `SELECT ${COLUMNS} FROM reported WHERE show = ? AND closed = 0 ORDER BY at DESC, n DESC LIMIT ?`,
      show,
      TOLD.reports,
    )
    .map((row) => toReported(sql, row));
}

/** All that one viewer reported in a show. */
export function readComplaints(sql: Sql, show: string, viewer: string) {
  return sql.all<{ of: ReportedKind; id: string; at: number; reason: ReportReason; text: string }>(
    `SELECT kind AS "of", id, complaint.at, reason, coalesce(text, '') AS text
     FROM complaint JOIN reported ON n = reported WHERE show = ? AND viewer = ? ORDER BY complaint.at`,
    show,
    viewer,
  );
}

function toReported(sql: Sql, { n, show, kind: of, id, at, closed }: Row): Reported {
  const counted = sql.all<{ reason: ReportReason; count: number; first: number }>(
    `SELECT reason, count(*) AS count, min(at) AS first FROM complaint
     WHERE reported = ? GROUP BY reason ORDER BY first`,
    n,
  );
  const texts = sql.all<{ text: string }>(
    'SELECT text FROM complaint WHERE reported = ? AND text IS NOT NULL ORDER BY at DESC LIMIT ?',
    ...[n, TOLD.texts],
  );
  const count = counted.reduce((sum, one) => sum + one.count, 0);
  return {
    ...{ report: reportedId(n), show, of, id, at, firstAt: counted[0]?.first ?? at },
    // Whoever reported it may be forgotten: it was reported all the same.
    count: Math.max(1, count),
    reasons: Object.fromEntries(counted.map((one) => [one.reason, one.count])),
    texts: texts.map(({ text }) => text),
    ...(of === 'message' && lineOf(sql, show, messageNumber(id))),
    closed: closed === 1,
  };
}

function lineOf(sql: Sql, show: string, n: number) {
  const line = sql.get<Pick<Message, 'sender' | 'name' | 'role' | 'text'>>(
    'SELECT sender, name, role, text FROM message WHERE show = ? AND n = ?',
    show,
    n,
  );
  if (!line) return {};
  const before = nextTo(sql, show, n, 'before').reverse();
  const after = nextTo(sql, show, n, 'after');
  return { ...line, ...(before.length > 0 && { before }), ...(after.length > 0 && { after }) };
}

/** The shown lines next to one, the nearest first: what was said around it says how it was meant. */
function nextTo(sql: Sql, show: string, n: number, side: keyof typeof SIDES): QuotedText[] {
  const { from, to, order } = SIDES[side];
  return sql
    .all<{ n: number; name: string; text: string }>(
      `SELECT n, name, text FROM message
       WHERE show = ? AND redacted = ${LINE.shown} AND system IS NULL AND n BETWEEN ? AND ?
       ORDER BY n ${order} LIMIT ${TOLD.around}`,
      ...[show, n + from, n + to],
    )
    .map(({ n: near, name, text }) => {
      return { id: messageId(near), name, text: cutText(text, QUOTE_LIMIT) };
    });
}
