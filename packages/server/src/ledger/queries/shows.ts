import type { Claim, LocalText, ShowInfo, ShowStatus, ShowSummary } from '@livestall/protocol';
import type { ShowRow } from '../contract.js';
import type { Sql } from '../sql.js';
import type { Reads } from './reads.js';

/** How many ended shows of a channel are looked at: the last to end is among them. Others count all. */
const ENDED = 50;

interface SummaryRow {
  id: string;
  status: ShowStatus;
  info: string;
  started_at: number | null;
  ended_at: number | null;
}

/** Channels, shows and what viewers hold of them. */
export const showReads: Reads<
  'channel' | 'show' | 'shows.open' | 'catalog' | 'claims' | 'claim.holders'
> = {
  channel(sql, { id }) {
    const channel = sql.get<{ account: string; id: string; title: string }>(
      'SELECT account, id, title FROM channel WHERE id = ?',
      id,
    );
    if (!channel) return null;
    const shows = sql.all<SummaryRow>(
      `SELECT id, status, info, started_at, ended_at FROM show
       WHERE channel = ? AND (status <> 'ended' OR id IN (
         SELECT id FROM show WHERE channel = ? AND status = 'ended'
         ORDER BY ended_at DESC, rowid DESC LIMIT ${ENDED}
       ))
       ORDER BY created_at DESC, rowid DESC`,
      id,
      id,
    );
    const title = JSON.parse(channel.title) as LocalText;
    return { ...channel, title, shows: shows.map(summary) };
  },

  show: (sql, { id }) => readShow(sql, id),

  'shows.open': (sql) =>
    sql
      .all<{ id: string }>(
        `SELECT id FROM show WHERE status <> 'ended' OR EXISTS (
           SELECT 1 FROM giveaway
           WHERE show = show.id AND closed_at IS NOT NULL AND finished_at IS NULL
         )`,
      )
      .map(({ id }) => id),

  catalog: (sql, { show, version }) =>
    sql.get<{ products: string }>(
      'SELECT products FROM catalog WHERE show = ? AND version = ?',
      show,
      version,
    )?.products ?? null,

  claims: (sql, { show, viewer }) => readClaims(sql, show, viewer),

  'claim.holders': (sql, { show, of, after, limit }) =>
    sql
      .all<{ viewer: string }>(
        `SELECT viewer FROM claim WHERE coupon = ? AND show = ? AND nth = 1
         AND n > coalesce(
           (SELECT n FROM claim WHERE viewer = ? AND show = ? AND +coupon = ? AND nth = 1), 0)
         ORDER BY n LIMIT ?`,
        of,
        show,
        after,
        show,
        of,
        limit,
      )
      .map(({ viewer }) => viewer),
};

/** What a viewer holds in a show, oldest first. */
export function readClaims(sql: Sql, show: string, viewer: string): Claim[] {
  return sql.all<Claim & object>(
    `SELECT claim.coupon, coalesce(claim.code, coupon.draft ->> 'code') AS code, claim.at
     FROM claim JOIN coupon ON coupon.show = claim.show AND coupon.id = claim.coupon
     WHERE claim.show = ? AND claim.viewer = ? ORDER BY claim.at, claim.nth`,
    show,
    viewer,
  );
}

/** A show's row, or `null`. */
export function readShow(sql: Sql, id: string): ShowRow | null {
  const row = sql.get<Omit<ShowRow, 'playing'> & { playing: number }>(
    `SELECT show.id, account, channel, salt, person_salt AS personSalt, playing
     FROM show JOIN account ON account.id = show.account WHERE show.id = ?`,
    id,
  );
  return row ? { ...row, playing: row.playing === 1 } : null;
}

function summary({ id, status, info, started_at, ended_at }: SummaryRow): ShowSummary {
  const { title, rehearsal, startsAt } = JSON.parse(info) as ShowInfo;
  return {
    id,
    title,
    status,
    rehearsal,
    ...(startsAt !== undefined && { startsAt }),
    ...(started_at !== null && { startedAt: started_at }),
    ...(ended_at !== null && { endedAt: ended_at }),
  };
}
