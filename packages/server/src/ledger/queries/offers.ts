import type { OfferDraft } from '@livestall/protocol';
import { offerGauge } from '@livestall/protocol';
import type { OfferRow } from '../contract.js';
import type { Sql } from '../sql.js';

interface Row {
  draft: string;
  held: number;
  confirmed: number;
  waiting: number;
  version: number | null;
}

const SELECT = `SELECT draft, held, confirmed,
  (SELECT count(*) FROM hold
   WHERE hold.show = offer.show AND hold.offer = offer.id AND hold.status = 'waiting') AS waiting,
  (SELECT version FROM gauge WHERE gauge.show = offer.show AND gauge.name = ? || offer.id) AS version
  FROM offer WHERE show = ?`;

/** A flash offer of a show, or `undefined`. */
export function readOffer(sql: Sql, show: string, id: string): OfferRow | undefined {
  const row = sql.get<Row>(`${SELECT} AND id = ?`, offerGauge(''), show, id);
  return row && fromRow(row);
}

/** All flash offers of a show, drafts too. */
export function readOffers(sql: Sql, show: string): OfferRow[] {
  return sql.all<Row>(SELECT, offerGauge(''), show).map(fromRow);
}

function fromRow({ draft, version, ...counts }: Row): OfferRow {
  return { draft: JSON.parse(draft) as OfferDraft, ...counts, version: version ?? 0 };
}
