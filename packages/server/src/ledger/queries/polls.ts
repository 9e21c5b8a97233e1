import type { DemandPoll, PollCounts, PollDraft, PollVote } from '@livestall/protocol';
import type { PollRow } from '../contract.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';
import { within } from './report.js';

interface Row {
  draft: string;
  counts: string;
  opened_at: number | null;
  closes_at: number | null;
  closed_at: number | null;
}

const SELECT = 'SELECT draft, counts, opened_at, closes_at, closed_at FROM poll WHERE show = ?';

/** How many polls of several shows are told at once. */
const TOLD = 100;

/** What viewers voted for. Rehearsals are no part of what those of several shows did. */
export const pollReads: Reads<'votes' | 'demand.polls'> = {
  votes: (sql, { show, viewer }) => readVotes(sql, show, viewer),

  'demand.polls': (sql, { account, channel, show, from, to }) =>
    sql
      .all<{ show: string; draft: string; counts: string; openedAt: number }>(
        `SELECT poll.show, draft, counts, opened_at AS openedAt
         FROM poll JOIN show ON show.id = poll.show
         WHERE ${within('opened_at')} AND draft ->> 'asksDemand' = 1
         ORDER BY opened_at DESC, poll.show, poll.id LIMIT ${TOLD}`,
        ...[account, channel, show, from, to],
      )
      .map(({ draft, counts, ...asked }): DemandPoll => {
        const { id, title, choices } = JSON.parse(draft) as PollDraft;
        return { ...asked, id, title, choices, counts: JSON.parse(counts) as PollCounts };
      }),
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
