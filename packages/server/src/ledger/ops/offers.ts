import { lineGauge, offerGauge } from '@livestall/protocol';
import type { EventDraft } from '@livestall/protocol';
import type { OfferChange, OfferRow, OffersEnded, Ops } from '../contract.js';
import { readOffer } from '../queries/offers.js';
import { appendEvents } from './append-events.js';
import { audit } from './audit.js';
import { setGauges } from './gauges.js';
import { publicTerms } from './public-terms.js';
import { Refusal } from './refusal.js';
import type { Writes, Writing } from './writing.js';

/** Preparing, dropping and closing flash offers. */
export const offerWrites: Writes<'offer.put' | 'offer.remove' | 'offer.drop' | 'offers.close'> = {
  'offer.put'({ sql }, { show, draft }) {
    if (!sql.get('SELECT 1 FROM show WHERE id = ?', show)) throw new Refusal('not-found');
    const changed = sql.run(
      `INSERT INTO offer (show, id, draft, total) VALUES (?, ?, ?, ?)
       ON CONFLICT (show, id) DO UPDATE SET draft = excluded.draft, total = excluded.total
       WHERE opens_at IS NULL`,
      show,
      draft.id,
      JSON.stringify(draft),
      draft.total,
    );
    if (changed === 0) throw wasDropped();
    return { draft, held: 0, confirmed: 0, waiting: 0, served: 0, version: 0, ref: null };
  },

  'offer.remove'(writing, { show, offer }) {
    undropped(writing, show, offer);
    writing.sql.run('DELETE FROM offer WHERE show = ? AND id = ?', show, offer);
    return null;
  },

  'offer.drop'(writing, { show, offer, allowanceMs, ref }) {
    const { draft } = undropped(writing, show, offer);
    const terms = publicTerms(draft, TOLD, { at: writing.at, allowanceMs });
    writing.sql.run(
      'UPDATE offer SET opens_at = ?, closes_at = ?, ref = ? WHERE show = ? AND id = ?',
      terms.opensAt,
      terms.closesAt ?? null,
      ref ?? null,
      show,
      offer,
    );
    const events = appendEvents(writing, show, [{ type: 'offer.opened', data: { offer: terms } }]);
    return { ...tellUnits(writing, show, offer), events };
  },

  'offers.close': (writing, take) => endOffers(writing, take),
};

/** Ends offers in one write with what ends them. */
export function endOffers(
  writing: Writing,
  { show, offers, reason, then = [], audit: drafts = [] }: Ops['offers.close']['take'],
): OffersEnded {
  for (const draft of drafts) audit(writing, show, draft);
  const ends = offers.map((offer): EventDraft => {
    return { type: 'offer.closed', data: { offer, reason } };
  });
  const events = appendEvents(writing, show, [...ends, ...then]);
  return { events, changes: offers.map((offer) => tellUnits(writing, show, offer)) };
}

/** What an offer's units have come to, for everyone and for its seller. */
export function tellUnits(writing: Writing, show: string, offer: string): OfferChange {
  const news = 'UPDATE offer SET version = version + 1 WHERE show = ? AND id = ?';
  writing.sql.run(news, show, offer);
  const row = readOffer(writing.sql, show, offer);
  if (!row) throw new Refusal('not-found');
  const { draft, held, confirmed, served } = row;
  const values = {
    [offerGauge(offer)]: draft.total - held - confirmed,
    ...(served > 0 && { [lineGauge(offer)]: served }),
  };
  return { row, gauges: setGauges(writing, show, values) };
}

function undropped({ sql }: Writing, show: string, offer: string): OfferRow {
  const row = readOffer(sql, show, offer);
  if (!row) throw new Refusal('not-found', `There is no offer "${offer}".`);
  if (row.version > 0) throw wasDropped();
  return row;
}

function wasDropped(): Refusal {
  return new Refusal('wrong-state', 'This offer was dropped already.');
}

/** What of a draft is told. */
const TOLD = [
  'id',
  'product',
  'variant',
  'price',
  'total',
  'perViewer',
  'for',
  'identity',
  'challenge',
  'spreadMs',
] as const;
