import type { EventDraft } from '@livestall/protocol';
import type { OfferChange, Ops } from '../contract.js';
import { LINE } from '../line-fate.js';
import { messageId } from '../message-id.js';
import { appendEvents } from './append-events.js';
import { forgetAudited } from './audit.js';
import { readHolds } from '../queries/holds.js';
import { readAsked } from '../queries/questions.js';
import { countRequests } from '../queries/requests.js';
import { questionNumber } from '../question-id.js';
import type { Sql } from '../sql.js';
import { releaseHold } from './holds.js';
import { eraseNamed } from './named.js';
import { retell } from './retell.js';
import type { Writes, Writing } from './writing.js';

/** Forgetting a person. */
export const viewerWrites: Writes<'viewer.erase'> = {
  'viewer.erase'(writing, { show, viewer, alias, limit }) {
    const { sql } = writing;
    const lines = sql.all<{ n: number; redacted: number }>(
      'SELECT n, redacted FROM message WHERE show = ? AND sender = ? ORDER BY n LIMIT ?',
      show,
      viewer,
      limit,
    );
    // Those who see the lines are told to drop them, as of any line that is taken away.
    const shown = lines.filter(({ redacted }) => redacted === 0);
    const drafts = shown.map(({ n }): EventDraft => {
      return { type: 'message.redacted', data: { message: messageId(n) } };
    });
    for (const { id, status } of readAsked(sql, show, viewer)) {
      if (status === 'shown' || status === 'answered') {
        drafts.push({ type: 'question.withdrawn', data: { question: id } });
      }
    }
    drafts.push(...eraseNamed(sql, show, viewer));
    const events = appendEvents(writing, show, drafts);
    // The row stays, empty: the number of the next line is counted from it.
    for (const { n } of lines) {
      sql.run(
        `UPDATE message SET sender = '', name = '', text = '',
           redacted = iif(redacted = ${LINE.held}, ${LINE.refused}, redacted) WHERE show = ? AND n = ?`,
        show,
        n,
      );
    }
    sql.run('DELETE FROM mention WHERE show = ? AND viewer = ?', show, viewer);
    const questions = eraseQuestions(sql, show, viewer);
    // What was given stays counted, and is nobody's.
    const { holds, changes } = leaveHolds(writing, show, viewer, alias);
    const votes = leaveVotes(writing, show, viewer, alias);
    const entries = leaveEntries(writing, show, viewer, alias);
    const claims = eraseClaims(sql, { show, viewer, alias });
    sql.run('DELETE FROM granted WHERE show = ? AND viewer = ?', show, viewer);
    sql.run('DELETE FROM viewer_setting WHERE show = ? AND viewer = ?', show, viewer);
    sql.run('DELETE FROM wish WHERE show = ? AND viewer = ?', show, viewer);
    sql.run(
      'DELETE FROM complaint WHERE viewer = ? AND reported IN (SELECT n FROM reported WHERE show = ?)',
      viewer,
      show,
    );
    sql.run('DELETE FROM talker WHERE show = ? AND viewer = ?', show, viewer);
    forgetAudited(sql, show, viewer);
    const requests = sql.run(
      'DELETE FROM custom_request WHERE show = ? AND viewer = ?',
      show,
      viewer,
    );
    return {
      events,
      messages: lines.length,
      questions,
      votes,
      requests,
      requestCount: countRequests(sql, show, writing.at) ?? { open: 0, at: writing.at },
      claims,
      holds,
      entries,
      changes,
      more: lines.length === limit,
    };
  },
};

/** Takes a viewer's name and keys from what they claimed, and from their lines of the journal. */
function eraseClaims(
  sql: Sql,
  { show, viewer, alias }: Pick<Ops['viewer.erase']['take'], 'show' | 'viewer' | 'alias'>,
): number {
  sql.run(
    `UPDATE journal SET viewer = ?
     WHERE n IN (SELECT journal FROM claim WHERE show = ? AND viewer = ?)`,
    alias,
    show,
    viewer,
  );
  const rest = "UPDATE journal SET viewer = ? WHERE show = ? AND viewer = ? AND kind <> 'claim'";
  sql.run(rest, alias, show, viewer);
  const claims = 'UPDATE claim SET viewer = ?, key = NULL WHERE show = ? AND viewer = ?';
  return sql.run(claims, alias, show, viewer);
}

/** Lets go what a viewer holds or waits for; what was bought stays counted, and is nobody's. */
function leaveHolds(
  writing: Writing,
  show: string,
  viewer: string,
  alias: string,
): { holds: number; changes: OfferChange[] } {
  const changes = readHolds(writing.sql, show, viewer, writing.at)
    .filter(({ status }) => status === 'held' || status === 'waiting')
    .flatMap(({ id }) => releaseHold(writing, show, id) ?? []);
  const link = 'UPDATE hold SET viewer = ? WHERE show = ? AND viewer = ?';
  return { holds: writing.sql.run(link, alias, show, viewer), changes };
}

/** Entries stay on the lists, which never named anybody, and are nobody's: a prize that waits goes to the next. */
function leaveEntries({ sql }: Writing, show: string, viewer: string, alias: string): number {
  return sql.run('UPDATE entry SET viewer = ? WHERE show = ? AND viewer = ?', alias, show, viewer);
}

/** Votes stay counted, and are nobody's. */
function leaveVotes({ sql }: Writing, show: string, viewer: string, alias: string): number {
  const tables = ['question_vote', 'poll_vote'];
  return tables
    .map((table) =>
      sql.run(`UPDATE ${table} SET viewer = ? WHERE show = ? AND viewer = ?`, alias, show, viewer),
    )
    .reduce((sum, changed) => sum + changed);
}

/** Empties what a viewer asked, in the backstage and where it was shown; gives the ids. */
function eraseQuestions(sql: Sql, show: string, viewer: string): string[] {
  const asked = readAsked(sql, show, viewer).map(({ id }) => id);
  for (const id of asked) {
    sql.run(
      `UPDATE question SET sender = '', name = '', text = '',
         status = CASE status WHEN 'open' THEN 'passed' ELSE status END
       WHERE show = ? AND n = ?`,
      show,
      questionNumber(id),
    );
  }
  if (asked.length > 0) retell({ sql }, show, new Map(asked.map((id) => [id, null])));
  return asked;
}
