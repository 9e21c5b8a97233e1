import type { Poll, PollVote } from '@livestall/protocol';
import type { PollRow } from '../contract.js';
import { votesOf } from '../votes-of.js';
import { readPoll } from '../queries/polls.js';
import { appendEvents } from './append-events.js';
import { findGranted, grant } from './granted.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** Polls: prepared, opened, voted in and closed. */
export const pollWrites: Writes<
  'poll.put' | 'poll.remove' | 'poll.open' | 'poll.vote' | 'poll.close'
> = {
  'poll.put'(writing, { show, draft }) {
    const { sql } = writing;
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const changed = sql.run(
      `INSERT INTO poll (show, id, draft) VALUES (?, ?, ?)
       ON CONFLICT (show, id) DO UPDATE SET draft = excluded.draft WHERE opened_at IS NULL`,
      show,
      draft.id,
      JSON.stringify(draft),
    );
    if (changed === 0) throw new Refusal('wrong-state', 'This poll was opened already.');
    return pollOf(writing, show, draft.id);
  },

  'poll.remove'(writing, { show, poll }) {
    mustBeDraft(pollOf(writing, show, poll));
    writing.sql.run('DELETE FROM poll WHERE show = ? AND id = ?', show, poll);
    return null;
  },

  'poll.open'(writing, { show, poll, allowanceMs }) {
    const { sql, at } = writing;
    const row = mustBeDraft(pollOf(writing, show, poll));
    const { lastsMs } = row.draft;
    const closesAt = lastsMs === undefined ? null : at + lastsMs + allowanceMs;
    const opened = { ...row, openedAt: at, closesAt };
    sql.run(
      'UPDATE poll SET opened_at = ?, closes_at = ? WHERE show = ? AND id = ?',
      at,
      closesAt,
      show,
      poll,
    );
    const told = toldOf(opened);
    const events = appendEvents(writing, show, [{ type: 'poll.opened', data: { poll: told } }]);
    return { row: opened, events };
  },

  'poll.vote'(writing, { show, poll, choice, viewer, key }) {
    const { sql, at } = writing;
    const keyed = { show, viewer, key, request: `vote ${poll}/${choice}` };
    const own = sql.get<{ choice: string; at: number }>(
      'SELECT choice, at FROM poll_vote WHERE show = ? AND poll = ? AND viewer = ?',
      show,
      poll,
      viewer,
    );
    const before = findGranted<PollVote>(writing, keyed);
    if (before) return { vote: before, count: null };
    if (own?.choice === choice) return { vote: { poll, ...own }, count: null };
    if (own) throw new Refusal('already-yours', 'You have voted, and one vote is what each has.');
    const row = pollOf(writing, show, poll);
    mustBeOpenNow(row, at, choice);
    sql.run('INSERT INTO poll_vote VALUES (?, ?, ?, ?, ?)', show, poll, viewer, choice, at);
    const count = votesOf(row, choice) + 1;
    const counts = JSON.stringify({ ...row.counts, [choice]: count });
    sql.run('UPDATE poll SET counts = ? WHERE show = ? AND id = ?', counts, show, poll);
    const vote = { poll, choice, at };
    grant(writing, keyed, vote);
    return { vote, count };
  },

  'poll.close'(writing, { show, polls, reason, then = [] }) {
    const { sql, at } = writing;
    const rows = polls.flatMap((id) => {
      const row = pollOf(writing, show, id);
      if (row.openedAt === null) throw new Refusal('not-found', 'This poll was not opened.');
      return row.closedAt === null ? [{ ...row, closedAt: at }] : [];
    });
    for (const { draft } of rows) {
      sql.run('UPDATE poll SET closed_at = ? WHERE show = ? AND id = ?', at, show, draft.id);
    }
    const events = appendEvents(writing, show, [
      ...rows.map(({ draft: { id, right }, counts }) => ({
        type: 'poll.closed' as const,
        data: { poll: id, reason, counts, ...(right !== undefined && { right }) },
      })),
      ...then,
    ]);
    return { rows, events };
  },
};

/** A poll of the show. One that was not opened is a draft: for viewers there is none. */
function pollOf({ sql }: Writing, show: string, id: string): PollRow {
  const row = readPoll(sql, show, id);
  if (!row) throw new Refusal('not-found', `There is no poll "${id}".`);
  return row;
}

function mustBeDraft(row: PollRow): PollRow {
  if (row.openedAt !== null) throw new Refusal('wrong-state', 'This poll was opened already.');
  return row;
}

function mustBeOpenNow(
  { draft, openedAt, closesAt, closedAt }: PollRow,
  at: number,
  choice: string,
) {
  const isOne = draft.choices.some(({ id }) => id === choice);
  if (openedAt === null || !isOne) throw new Refusal('not-found', 'There is no such choice.');
  if (closedAt !== null || (closesAt !== null && at >= closesAt)) throw new Refusal('closed');
}

/** What everybody sees of a poll: not which choice is right. */
function toldOf({ draft: { id, kind, title, choices, asksDemand }, closesAt }: PollRow): Poll {
  return {
    ...{ id, kind, title, choices },
    ...(asksDemand && { asksDemand }),
    ...(closesAt !== null && { closesAt }),
  };
}
