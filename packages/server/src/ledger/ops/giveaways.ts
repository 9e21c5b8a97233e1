import { giveawayGauge } from '@livestall/protocol';
import type { GiveawayChange, GiveawayRow } from '../contract.js';
import { readGiveaway } from '../queries/giveaways.js';
import type { Sql } from '../sql.js';
import { appendEvents } from './append-events.js';
import { setCodes } from './drop-codes.js';
import { setGauges } from './gauges.js';
import { PagedList } from './paged-list.js';
import { publicTerms } from './public-terms.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** Preparing and dropping giveaways. */
export const giveawayWrites: Writes<
  'giveaway.put' | 'giveaway.codes' | 'giveaway.remove' | 'giveaway.drop'
> = {
  'giveaway.put'(writing, { show, draft, restore = false }) {
    const { sql } = writing;
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const thrown = 'SELECT 1 FROM giveaway WHERE show = ? AND id = ? AND thrown = 1';
    if (!restore && sql.get(thrown, show, draft.id)) removeCodes(sql, show, draft.id);
    const changed = sql.run(
      `INSERT INTO giveaway (show, id, draft, total) VALUES (?, ?, ?, ?)
       ON CONFLICT (show, id) DO UPDATE SET draft = excluded.draft, total = excluded.total, thrown = 0
       WHERE opens_at IS NULL`,
      show,
      draft.id,
      JSON.stringify(draft),
      draft.total,
    );
    if (changed === 0) throw wasDropped();
    // One code for all: those that were uploaded are nobody's any more.
    if (draft.code !== undefined) removeCodes(sql, show, draft.id);
    return mustBeDraft(writing, show, draft.id);
  },

  'giveaway.codes'(writing, { show, giveaway, codes }) {
    const { draft } = mustBeDraft(writing, show, giveaway);
    if (draft.code !== undefined) {
      throw new Refusal('wrong-state', 'This giveaway has one code for all.');
    }
    setCodes(writing.sql, 'giveaway', { show, id: giveaway, codes });
    return mustBeDraft(writing, show, giveaway);
  },

  'giveaway.remove'(writing, { show, giveaway }) {
    mustBeDraft(writing, show, giveaway);
    writing.sql.run('UPDATE giveaway SET thrown = 1 WHERE show = ? AND id = ?', show, giveaway);
    return null;
  },

  'giveaway.drop'(writing, { show, giveaway, allowanceMs, seed, commitment, shares }) {
    const { sql, at } = writing;
    const { draft, codes } = mustBeDraft(writing, show, giveaway);
    if (codes > 0 && codes < draft.total) {
      throw new Refusal('wrong-state', `This giveaway has ${codes} codes for ${draft.total}.`);
    }
    const terms = { ...publicTerms(draft, TOLD, { at, allowanceMs }), commitment };
    sql.run(
      'UPDATE giveaway SET seed = ?, opens_at = ?, closes_at = ? WHERE show = ? AND id = ?',
      seed,
      terms.opensAt,
      terms.closesAt ?? null,
      show,
      giveaway,
    );
    new PagedList(sql, { show, list: 'giveaway-shares', of: giveaway }).replace(shares);
    const events = appendEvents(writing, show, [
      { type: 'giveaway.opened', data: { giveaway: terms } },
    ]);
    return { ...tellGiveaway(writing, show, giveaway), events };
  },
};

/** What a giveaway has come to, for everyone and for its seller. */
export function tellGiveaway(
  writing: Writing,
  show: string,
  giveaway: string,
  viewers: string[] = [],
): GiveawayChange {
  const news = 'UPDATE giveaway SET version = version + 1 WHERE show = ? AND id = ?';
  writing.sql.run(news, show, giveaway);
  const row = readGiveaway(writing.sql, show, giveaway);
  if (!row) throw new Refusal('not-found');
  const gauges = setGauges(writing, show, { [giveawayGauge(giveaway)]: row.entered });
  return { row, gauges, viewers };
}

function mustBeDraft({ sql }: Writing, show: string, giveaway: string): GiveawayRow {
  const row = readGiveaway(sql, show, giveaway);
  if (!row) throw new Refusal('not-found', `There is no giveaway "${giveaway}".`);
  if (row.version > 0) throw wasDropped();
  return row;
}

function wasDropped(): Refusal {
  return new Refusal('wrong-state', 'This giveaway was dropped already.');
}

function removeCodes(sql: Sql, show: string, id: string): void {
  setCodes(sql, 'giveaway', { show, id, codes: [] });
}

/** What of a draft is told. */
const TOLD = [
  'id',
  'kind',
  'prize',
  'total',
  'pool',
  'split',
  'floor',
  'among',
  'for',
  'identity',
  'challenge',
  'spreadMs',
  'claimMs',
] as const;
