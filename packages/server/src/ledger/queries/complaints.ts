import type { Reported, ReportedKind, ReportReason } from '@livestall/protocol';
import { messageNumber } from '../message-id.js';
import { reportedId, reportedNumber } from '../reported-id.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many of a show are told backstage, and how many texts of each. */
const TOLD = { reports: 50, texts: 3 };

interface Row {
  n: number;
  show: string;
  kind: ReportedKind;
  id: string;
  at: number;
  closed: number;
}

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
    ...(of === 'message' && lineOf(sql, show, id)),
    closed: closed === 1,
  };
}

function lineOf(sql: Sql, show: string, id: string) {
  return sql.get<{ sender: string; name: string; text: string }>(
    'SELECT sender, name, text FROM message WHERE show = ? AND n = ?',
    show,
    messageNumber(id),
  );
}
