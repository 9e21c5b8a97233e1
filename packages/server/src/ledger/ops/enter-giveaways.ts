import type { Entry, GiveawayDraft } from '@livestall/protocol';
import type { Ops, Outcome } from '../contract.js';
import { LINE } from '../line-fate.js';
import { entryOf, readEntry } from '../queries/giveaways.js';
import { barOf } from './bar-of.js';
import { codesOf } from './drop-codes.js';
import { tellGiveaway } from './giveaways.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { note } from './note.js';
import { PagedList } from './paged-list.js';
import { Refusal } from './refusal.js';
import { together } from './together.js';
import type { Writing } from './writing.js';

type Take = Ops['giveaway.enter']['take'];
type Give = Ops['giveaway.enter']['give'];

/** A dropped giveaway while entries are being written. */
interface Entered {
  show: string;
  giveaway: string;
  terms: GiveawayDraft;
  entered: number;
  opensAt: number;
  closesAt: number | null;
  closedAt: number | null;
  /** What each share is worth; none where it is the prize as it is. */
  shares: PagedList<number>;
  /** Codes that were uploaded; none where one is for all, or none needed. */
  codes: PagedList<string>;
  /** What the newest entry gave, once there is one. */
  last?: Give;
}

/**
 * Entries that arrived together, each of idempotency row, one row a viewer, the share's own place and a line of the
 * journal. They are counted in memory, and a giveaway's count and its gauge are written once for all of them.
 */
export function enterTogether(
  writing: Writing,
  takes: readonly Take[],
): Outcome<'giveaway.enter'>[] {
  return together<'giveaway.enter', Entered>(
    takes,
    (take, giveaways) => enter(writing, giveaways, take),
    (one) => settle(writing, one),
  );
}

function enter(writing: Writing, giveaways: Map<string, Entered>, take: Take): Give {
  const { sql, at } = writing;
  const { show, viewer, id, giveaway, key } = take;
  const keyed = { show, viewer, key, request: `enter ${giveaway}` };
  const before = findGranted<Pick<Entry, 'id'>>(writing, keyed);
  // The same key is the same entry for good; what is told of it is how it stands by now.
  if (before) return { entry: asItStands(writing, show, before.id), repeated: true, change: null };

  const one = giveawayOf(writing, giveaways, take);
  mustBeNew(writing, take);
  mustBeOpenNow(one, at);
  mustBeOpen({ bar: barOf(one.terms, take) });
  mustHaveTakenPart(writing, one.terms, take);
  const place = one.entered + 1;
  const isShare = one.terms.kind === 'shares';
  sql.run(
    `INSERT INTO entry (show, id, giveaway, viewer, at, status, amount, code)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    show,
    id,
    giveaway,
    viewer,
    at,
    isShare ? 'claimed' : 'entered',
    isShare ? (one.shares.at(place) ?? null) : null,
    isShare ? codeAt(one.codes, one.terms, place) : null,
  );
  note(writing, show, 'enter', viewer, id);
  grant(writing, keyed, { id });
  one.entered = place;
  one.last = { entry: asItStands(writing, show, id), repeated: false, change: null };
  return one.last;
}

/** The code that a prize has: one for all, its own of those uploaded, or none. @param place From 1. */
export function codeAt(
  codes: PagedList<string>,
  { code }: GiveawayDraft,
  place: number,
): string | null {
  return code ?? codes.at(place) ?? null;
}

/** An entry as its viewer reads it at this moment. */
export function asItStands({ sql, at }: Writing, show: string, id: string): Entry {
  const row = readEntry(sql, show, id);
  if (!row) throw new Refusal('not-found');
  return entryOf(row, at);
}

/** A giveaway that was dropped. One that was not is a draft, and nobody but its seller may learn that it exists. */
function giveawayOf(
  { sql }: Writing,
  giveaways: Map<string, Entered>,
  { show, giveaway }: Take,
): Entered {
  const name = `${show} ${giveaway}`;
  const known = giveaways.get(name);
  if (known) return known;
  const row = sql.get<{
    draft: string;
    entered: number;
    opens_at: number;
    closes_at: number | null;
    closed_at: number | null;
  }>(
    `SELECT draft, entered, opens_at, closes_at, closed_at
     FROM giveaway WHERE show = ? AND id = ? AND opens_at IS NOT NULL`,
    show,
    giveaway,
  );
  if (!row) throw new Refusal('not-found');
  const one: Entered = {
    show,
    giveaway,
    terms: JSON.parse(row.draft) as GiveawayDraft,
    entered: row.entered,
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    closedAt: row.closed_at,
    shares: new PagedList(sql, { show, list: 'giveaway-shares', of: giveaway }),
    codes: codesOf(sql, 'giveaway', show, giveaway),
  };
  giveaways.set(name, one);
  return one;
}

function mustBeNew({ sql }: Writing, { show, viewer, giveaway }: Take): void {
  const own = 'SELECT 1 FROM entry WHERE show = ? AND viewer = ? AND giveaway = ?';
  if (sql.get(own, show, viewer, giveaway)) throw new Refusal('already-yours');
}

function mustBeOpenNow({ terms, entered, opensAt, closesAt, closedAt }: Entered, at: number): void {
  const gone = terms.kind === 'shares' && entered >= terms.total;
  // Its last share closes a giveaway: who comes later is to hear that, and not that it is over.
  if (gone) throw new Refusal('sold-out');
  if (closedAt !== null || (closesAt !== null && at >= closesAt)) throw new Refusal('closed');
  if (at < opensAt) throw new Refusal('not-open');
}

const PARTS = {
  commented: {
    // Who is shown to nobody else has taken part as anybody has: they are not to know.
    sql: `SELECT 1 FROM message WHERE show = ? AND sender = ? AND redacted IN (${LINE.shown}, ${LINE.shadowed}) LIMIT 1`,
    detail: 'Say something in the chat first.',
  },
  asked: {
    sql: 'SELECT 1 FROM question WHERE show = ? AND sender = ? LIMIT 1',
    detail: 'Ask the host something first.',
  },
} as const;

function mustHaveTakenPart(
  { sql }: Writing,
  { among = 'present' }: GiveawayDraft,
  { show, viewer }: Take,
): void {
  if (among === 'present') return;
  const part = PARTS[among];
  if (!sql.get(part.sql, show, viewer)) throw new Refusal('take-part-first', part.detail);
}

/** Writes what a giveaway's entries have come to; the last of them brings the news. */
function settle(writing: Writing, { show, giveaway, terms, entered, last }: Entered): void {
  if (!last) return;
  writing.sql.run(
    'UPDATE giveaway SET entered = ?, given = ? WHERE show = ? AND id = ?',
    entered,
    terms.kind === 'shares' ? entered : 0,
    show,
    giveaway,
  );
  last.change = tellGiveaway(writing, show, giveaway);
}
