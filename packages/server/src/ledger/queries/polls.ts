import type { PollCounts, PollDraft, PollVote } from '@livestall/protocol';
import type { PollRow } from '../contract.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

interface Row {
  draft: string;
  counts: string;
  opened_at: number | null;
  closes_at: number | null;
  closed_at: number | null;
}

const SELECT = 'SELECT draft, counts, opened_at, closes_at, closed_at FROM poll WHERE show = ?';

/** What viewers voted for. */
export const pollReads: Reads<'votes'> = {
  votes: (sql, { show, viewer }) => readVotes(sql, show, viewer),
};

/** The polls of a show, in the order of their ids. */
export function readPolls(sql: Sql, show: string): PollRow[] {
  return sql.all<Row>(`${SELECT} ORDER BY id`, show).map(fromRow);
}

/** A poll of a show, or `undefined`. */
export function readPoll(sql: Sql, show: string, id: string): PollRow | undefined {
  const row = sql.get<Row>(`${SELECT} AND id = ?`, show, id);
  return row && fromRow(row);
}

/** A viewer's own votes, oldest first. */
export function readVotes(sql: Sql, show: string, viewer: string): PollVote[] {
  return sql.all<PollVote & Record<string, never>>(
    'SELECT poll, choice, at FROM poll_vote WHERE show = ? AND viewer = ? ORDER BY at, poll',
    show,
    viewer,
  );
}

function fromRow({ draft, counts, opened_at, closes_at, closed_at }: Row): PollRow {
  return {
    draft: JSON.parse(draft) as PollDraft,
    counts: JSON.parse(counts) as PollCounts,
    openedAt: opened_at,
    closesAt: closes_at,
    closedAt: closed_at,
  };
}
