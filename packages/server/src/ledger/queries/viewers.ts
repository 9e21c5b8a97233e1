import type { LocalText, ViewerShowData } from '@livestall/protocol';
import { claimRequest } from '../claim-request.js';
import { LINE } from '../line-fate.js';
import { messageId } from '../message-id.js';
import type { Sql } from '../sql.js';
import { readComplaints } from './complaints.js';
import { readEntries } from './giveaways.js';
import { readHolds } from './holds.js';
import { readWishes } from './interest.js';
import { LINE_COLUMNS, LINE_TABLES, toMessage, type LineRow } from './line-rows.js';
import type { Reads } from './reads.js';
import { readVotes } from './polls.js';
import { readAsked, readWanted } from './questions.js';
import { readRequests } from './requests.js';
import { listSettings } from './settings.js';
import { readClaims } from './shows.js';

/** What is kept of one person in a show, and where to look for more. */
export const viewerReads: Reads<'shows.of' | 'viewer'> = {
  'shows.of': (sql, { account }) =>
    sql
      .all<{ id: string; salt: string; title: string }>(
        `SELECT id, salt, info -> 'title' AS title FROM show WHERE account = ? ORDER BY created_at`,
        account,
      )
      .map((row) => ({ ...row, title: JSON.parse(row.title) as LocalText })),

  viewer: (sql, { show, viewer }, at) => ({
    messages: readLines(sql, show, viewer),
    mentions: readLinesOf(sql, 'mention', show, viewer),
    named: readLinesOf(sql, 'named', show, viewer),
    claims: readClaims(sql, show, viewer),
    holds: readHolds(sql, show, viewer, at),
    entries: readEntries(sql, show, viewer, at),
    questions: readAsked(sql, show, viewer),
    upvoted: readWanted(sql, show, viewer),
    votes: readVotes(sql, show, viewer),
    wishes: readWishes(sql, show, viewer),
    requests: readRequests(sql, show, viewer),
    complaints: readComplaints(sql, show, viewer),
    settings: listSettings(sql, show, viewer),
    acts: readActs(sql, show, viewer),
    journal: readJournal(sql, show, viewer),
  }),
};

function readLines(sql: Sql, show: string, viewer: string): ViewerShowData['messages'] {
  return sql
    .all<LineRow & { redacted: number }>(
      `SELECT ${LINE_COLUMNS}, m.redacted FROM ${LINE_TABLES}
       WHERE m.show = ? AND m.sender = ? ORDER BY m.n`,
      show,
      viewer,
    )
    .map((row) => ({ ...toMessage(row), redacted: row.redacted !== LINE.shown }));
}

/** The lines that speak to somebody, or name them, oldest first. */
function readLinesOf(sql: Sql, table: 'mention' | 'named', show: string, viewer: string): string[] {
  return sql
    .all<{ n: number }>(
      `SELECT n FROM ${table} WHERE show = ? AND viewer = ? ORDER BY n`,
      show,
      viewer,
    )
    .map(({ n }) => messageId(n));
}

/** The keys under which something was granted, and for what. */
function readActs(sql: Sql, show: string, viewer: string): ViewerShowData['acts'] {
  const granted = 'SELECT key, request FROM granted WHERE show = ? AND viewer = ?';
  const claims = sql.all<{ key: string; coupon: string }>(
    'SELECT key, coupon FROM claim WHERE show = ? AND viewer = ? AND key IS NOT NULL',
    show,
    viewer,
  );
  return [
    ...sql.all<ViewerShowData['acts'][number]>(granted, show, viewer),
    ...claims.map(({ key, coupon }) => ({ key, request: claimRequest(coupon) })),
  ].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A viewer's lines of the journal, oldest first: those of claims are found by the claims. */
function readJournal(sql: Sql, show: string, viewer: string): ViewerShowData['journal'] {
  return sql.all<ViewerShowData['journal'][number]>(
    `SELECT at, kind, subject FROM journal
     WHERE (show = ? AND viewer = ? AND kind <> 'claim')
       OR n IN (SELECT journal FROM claim WHERE show = ? AND viewer = ?)
     ORDER BY n`,
    show,
    viewer,
    show,
    viewer,
  );
}
