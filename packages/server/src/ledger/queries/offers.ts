import type { OfferDraft } from '@livestall/protocol';
import type { OfferRow } from '../contract.js';
import type { Sql } from '../sql.js';

type Row = Omit<OfferRow, 'draft'> & { draft: string };

const SELECT = `SELECT draft, held, confirmed, waiting, served, version, ref
  FROM offer WHERE show = ?`;

/** A flash offer of a show, or `undefined`. */
export function readOffer(sql: Sql, show: string, id: string): OfferRow | undefined {
  const row = sql.get<Row>(`${SELECT} AND id = ?`, show, id);
  return row && fromRow(row);
}

/** All flash offers of a show, drafts too. */
export function readOffers(sql: Sql, show: string): OfferRow[] {
  return sql.all<Row>(SELECT, show).map(fromRow);
}

function fromRow({ draft, ...counts }: Row): OfferRow {
  return { draft: JSON.parse(draft) as OfferDraft, ...counts };
}
