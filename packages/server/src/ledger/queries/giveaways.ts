import type { Entry, EntryStatus, GiveawayDraft } from '@livestall/protocol';
import type { GiveawayRow } from '../contract.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

interface Row {
  draft: string;
  entered: number;
  given: number;
  codes: number;
  due: number | null;
  frozen: number;
  version: number;
}

/** Without those that were thrown out, whose codes wait for their coming back. */
const SELECT = `SELECT draft, entered, given, codes, version,
  closed_at IS NOT NULL AND digest IS NULL AS frozen,
  (SELECT min(claim_by) FROM entry
   WHERE entry.show = giveaway.show AND entry.giveaway = giveaway.id AND status = 'won') AS due
  FROM giveaway WHERE show = ? AND thrown = 0`;

/** An entry as it stands in the ledger, and whether its giveaway is over. */
export interface EntryRow {
  id: string;
  giveaway: string;
  viewer: string;
  at: number;
  status: EntryStatus;
  claim_by: number | null;
  amount: number | null;
  code: string | null;
  over: number;
}

const ENTRY = `SELECT entry.id, giveaway, viewer, at, status, claim_by, amount, code,
  finished_at IS NOT NULL AS over
  FROM entry JOIN giveaway ON giveaway.show = entry.show AND giveaway.id = entry.giveaway
  WHERE entry.show = ?`;

/** A plus keeps an index from being used that would have all of them sorted for each page. */
const BY_ID = `SELECT id FROM entry WHERE show = ? AND +giveaway = ? AND id > ?
  ORDER BY id LIMIT ?`;
const BY_TURN = `SELECT id FROM entry WHERE show = ? AND giveaway = ?
  AND n > coalesce((SELECT n FROM entry WHERE show = ? AND id = ?), 0)
  ORDER BY n LIMIT ?`;

/** What was entered, by whose it is and by what it is in. */
export const giveawayReads: Reads<
  'entries' | 'entry.holders' | 'giveaway.list' | 'giveaway.secret'
> = {
  entries: (sql, { show, viewer }, at) => readEntries(sql, show, viewer, at),

  'entry.holders': (sql, { show, of, after, limit }) =>
    sql
      .all<{ viewer: string }>(
        `SELECT viewer FROM entry WHERE show = ? AND viewer > ? AND giveaway = ?
         ORDER BY viewer LIMIT ?`,
        show,
        after,
        of,
        limit,
      )
      .map(({ viewer }) => viewer),

  'giveaway.list'(sql, { show, giveaway, after, limit }) {
    const frozen = 'SELECT 1 FROM giveaway WHERE show = ? AND id = ? AND closed_at IS NOT NULL';
    return sql.get(frozen, show, giveaway) ? readList(sql, show, giveaway, { after, limit }) : null;
  },

  'giveaway.secret': (sql, { show, giveaway }) =>
    sql.get<{ seed: string; digest: string; called: number }>(
      'SELECT seed, digest, called FROM giveaway WHERE show = ? AND id = ? AND digest IS NOT NULL',
      show,
      giveaway,
    ) ?? null,
};

/** A giveaway of a show, or `undefined`. */
export function readGiveaway(sql: Sql, show: string, id: string): GiveawayRow | undefined {
  const row = sql.get<Row>(`${SELECT} AND id = ?`, show, id);
  return row && fromRow(row);
}

/** All giveaways of a show, drafts too. */
export function readGiveaways(sql: Sql, show: string): GiveawayRow[] {
  return sql.all<Row>(SELECT, show).map(fromRow);
}

/** A viewer's entries as they are at this moment, oldest first. */
export function readEntries(sql: Sql, show: string, viewer: string, at: number): Entry[] {
  return sql
    .all<EntryRow>(`${ENTRY} AND viewer = ? ORDER BY n`, show, viewer)
    .map((row) => entryOf(row, at));
}

/** An entry's row, or `undefined`. */
export function readEntry(sql: Sql, show: string, id: string): EntryRow | undefined {
  return sql.get<EntryRow>(`${ENTRY} AND entry.id = ?`, show, id);
}

/** Of which entries of a list, how many at most. */
interface Page {
  /** The last before them; `null`: from the first on. */
  after: string | null;
  limit: number;
}

/** Entries as the list of a giveaway that is frozen has them: of a draw by their bytes, of shares as they were taken. */
function readList(sql: Sql, show: string, giveaway: string, { after, limit }: Page): string[] {
  const row = sql.get<{ draft: string }>(
    'SELECT draft FROM giveaway WHERE show = ? AND id = ?',
    show,
    giveaway,
  );
  const { kind } = JSON.parse(row?.draft ?? '{}') as Partial<GiveawayDraft>;
  const list =
    kind === 'draw'
      ? sql.all<{ id: string }>(BY_ID, show, giveaway, after ?? '', limit)
      : sql.all<{ id: string }>(BY_TURN, show, giveaway, show, after ?? '', limit);
  return list.map(({ id }) => id);
}

/** An entry as its owner reads it: a prize whose time is up is missed, whether or not the next was called yet. */
export function entryOf(row: EntryRow, at: number): Entry {
  const { id, giveaway, claim_by: claimBy, amount, code } = row;
  const status = statusOf(row, at);
  return {
    id,
    giveaway,
    at: row.at,
    status,
    ...(status === 'won' && claimBy !== null && { claimBy }),
    ...(amount !== null && { amount }),
    ...(status === 'claimed' && code !== null && { code }),
  };
}

function statusOf({ status, claim_by, over }: EntryRow, at: number): EntryStatus {
  if (status === 'won' && claim_by !== null && at >= claim_by) return 'missed';
  return status === 'entered' && over === 1 ? 'lost' : status;
}

function fromRow({ draft, frozen, ...counts }: Row): GiveawayRow {
  return { draft: JSON.parse(draft) as GiveawayDraft, ...counts, frozen: frozen === 1 };
}
