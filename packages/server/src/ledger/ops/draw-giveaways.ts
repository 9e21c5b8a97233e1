import { CLAIM_MS, MOST_CALLS } from '@livestall/protocol';
import type { EventDraft, GiveawayDraft } from '@livestall/protocol';
import type { GiveawayNews } from '../contract.js';
import { readEntry } from '../queries/giveaways.js';
import { appendEvents } from './append-events.js';
import { codesOf } from './drop-codes.js';
import { asItStands, codeAt } from './enter-giveaways.js';
import { tellGiveaway } from './giveaways.js';
import { note } from './note.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** Fewer who are poked together than this could be told apart by what the log says of their entries. */
const LEAST_CROWD = 5;

/** A giveaway that came up, as it stands now. */
interface Row {
  draft: string;
  seed: string;
  entered: number;
  given: number;
  called: number;
  /** Of its list, once it has closed. */
  digest: string | null;
  drawn_at: number | null;
  finished_at: number | null;
}

/** Calling winners, and handing out what they won. */
export const drawWrites: Writes<'giveaway.call' | 'entry.claim'> = {
  'giveaway.call'(writing, { show, giveaway, from, next, before }) {
    const row = rowOf(writing, show, giveaway);
    // Somebody else called in between, or nothing more is given.
    if (row.digest === null || row.called !== from || row.finished_at !== null) {
      throw new Refusal('conflict');
    }
    missOverdue(writing, show, giveaway);
    const more = mostCalled(row) - from;
    const free = Math.min(next.length, more, prizesFree(writing, show, giveaway, row));
    const called = next.slice(0, free);
    call(writing, show, called, termsOf(row));
    writing.sql.run(
      'UPDATE giveaway SET called = ?, drawn_at = coalesce(drawn_at, ?) WHERE show = ? AND id = ?',
      from + called.length,
      writing.at,
      show,
      giveaway,
    );
    const drafts: EventDraft[] = [];
    if (called.length > 0 || row.drawn_at === null) {
      const winners = [...before, ...called];
      drafts.push({ type: 'giveaway.drawn', data: { giveaway, seed: row.seed, winners } });
    }
    return tell(writing, show, giveaway, drafts);
  },

  'entry.claim'(writing, { show, entry, viewer }) {
    const { sql, at } = writing;
    const row = readEntry(sql, show, entry);
    // Whose it is not may not learn that it exists.
    if (!row || row.viewer !== viewer) throw new Refusal('not-found');
    if (row.status === 'claimed') return { entry: asItStands(writing, show, entry), news: null };
    const waits = row.status === 'won' && row.claim_by !== null && at < row.claim_by;
    if (row.status === 'entered' && row.over === 0) throw new Refusal('not-open');
    if (!waits) throw new Refusal('closed');
    const { giveaway } = row;
    const terms = rowOf(writing, show, giveaway);
    const place = terms.given + 1;
    sql.run(
      "UPDATE entry SET status = 'claimed', code = ? WHERE show = ? AND id = ?",
      codeAt(codesOf(sql, 'giveaway', show, giveaway), termsOf(terms), place),
      show,
      entry,
    );
    sql.run('UPDATE giveaway SET given = ? WHERE show = ? AND id = ?', place, show, giveaway);
    note(writing, show, 'prize', viewer, entry);
    const news = tell(writing, show, giveaway);
    return { entry: asItStands(writing, show, entry), news };
  },
};

/**
 * Tells the news, and that nothing more is given where that is so. Nobody is poked before that: who was called reads it in the log, and a
 * poke beside the news would say whose entry it is about.
 */
function tell(
  writing: Writing,
  show: string,
  giveaway: string,
  drafts: EventDraft[] = [],
): GiveawayNews {
  const { sql, at } = writing;
  const row = rowOf(writing, show, giveaway);
  const waiting = sql.get(
    "SELECT 1 FROM entry WHERE show = ? AND giveaway = ? AND status = 'won' LIMIT 1",
    show,
    giveaway,
  );
  const finished = !waiting && (row.given >= termsOf(row).total || row.called >= mostCalled(row));
  if (finished) {
    drafts.push({ type: 'giveaway.finished', data: { giveaway, given: row.given } });
    sql.run('UPDATE giveaway SET finished_at = ? WHERE show = ? AND id = ?', at, show, giveaway);
  }
  const events = appendEvents(writing, show, drafts);
  const viewers = finished ? crowdOf(writing, show, giveaway) : [];
  return { ...tellGiveaway(writing, show, giveaway, viewers), events };
}

/** Whose entries came to something, in an order that says nothing of the entries'; nobody where so few are as good as named. */
function crowdOf({ sql }: Writing, show: string, giveaway: string): string[] {
  const crowd = sql.all<{ viewer: string }>(
    `SELECT viewer FROM entry
     WHERE show = ? AND giveaway = ? AND status IN ('claimed', 'missed') ORDER BY viewer`,
    show,
    giveaway,
  );
  return crowd.length < LEAST_CROWD ? [] : crowd.map(({ viewer }) => viewer);
}

/** Passes over those who did not take their prize in time. */
function missOverdue(writing: Writing, show: string, giveaway: string): void {
  const { sql, at } = writing;
  const overdue = sql.all<{ id: string; viewer: string }>(
    `SELECT id, viewer FROM entry
     WHERE show = ? AND giveaway = ? AND status = 'won' AND claim_by <= ? ORDER BY n`,
    show,
    giveaway,
    at,
  );
  for (const { id, viewer } of overdue) {
    sql.run("UPDATE entry SET status = 'missed' WHERE show = ? AND id = ?", show, id);
    note(writing, show, 'miss', viewer, id);
  }
}

/** Prizes that nobody took and nobody is called for. */
function prizesFree({ sql }: Writing, show: string, giveaway: string, row: Row): number {
  const { waiting = 0 } =
    sql.get<{ waiting: number }>(
      "SELECT count(*) AS waiting FROM entry WHERE show = ? AND giveaway = ? AND status = 'won'",
      show,
      giveaway,
    ) ?? {};
  return termsOf(row).total - row.given - waiting;
}

/** How many are called in all; of shares nobody is. */
function mostCalled(row: Row): number {
  const { kind, total } = termsOf(row);
  return kind === 'draw' ? Math.min(row.entered, MOST_CALLS * total) : 0;
}

/** Calls winners. */
function call(
  { sql, at }: Writing,
  show: string,
  entries: readonly string[],
  { claimMs = CLAIM_MS }: GiveawayDraft,
): void {
  for (const id of entries) {
    const row = sql.get(
      `UPDATE entry SET status = 'won', claim_by = ?
       WHERE show = ? AND id = ? AND status = 'entered' RETURNING 1`,
      at + claimMs,
      show,
      id,
    );
    if (!row) throw new Refusal('conflict');
  }
}

function rowOf({ sql }: Writing, show: string, giveaway: string): Row {
  const row = sql.get<Row>(
    `SELECT draft, seed, entered, given, called, digest, drawn_at, finished_at
     FROM giveaway WHERE show = ? AND id = ? AND opens_at IS NOT NULL`,
    show,
    giveaway,
  );
  if (!row) throw new Refusal('not-found');
  return row;
}

function termsOf({ draft }: Row): GiveawayDraft {
  return JSON.parse(draft) as GiveawayDraft;
}
