import type { Hold } from '@livestall/protocol';
import type { Ops, Outcome } from '../contract.js';
import { note, setUnits, termsOf, type Terms } from './allotment.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { asItStands } from './holds.js';
import { tellUnits } from './offers.js';
import { refusedOutcome, Refusal } from './refusal.js';
import type { Writing } from './writing.js';

type Take = Ops['hold.take']['take'];
type Give = Ops['hold.take']['give'];

/** A dropped offer while holds of it are being written. */
interface HeldOffer {
  show: string;
  offer: string;
  terms: Terms;
  /** How many units were given in this go. */
  given: number;
  /** What the newest hold gave, once there is one. */
  last?: Give;
}

/**
 * Holds that arrived together, each of idempotency row, per-viewer limit, guarded count and a line of the journal. As
 * with claims, units are counted in memory, and an offer's counts and its gauge are written once for all of them.
 */
export function holdTogether(writing: Writing, takes: readonly Take[]): Outcome<'hold.take'>[] {
  const offers = new Map<string, HeldOffer>();
  const outcomes = takes.map((take): Outcome<'hold.take'> => {
    try {
      return { ok: true, give: hold(writing, offers, take) };
    } catch (error) {
      if (error instanceof Refusal) return refusedOutcome(error);
      throw error;
    }
  });
  for (const offer of offers.values()) settle(writing, offer);
  return outcomes;
}

function hold(writing: Writing, offers: Map<string, HeldOffer>, take: Take): Give {
  const { show, viewer, offer, key, qty, wait } = take;
  const keyed = { show, viewer, key, request: `hold ${offer} ${qty}${wait ? ' or wait' : ''}` };
  const before = findGranted<Pick<Hold, 'id'>>(writing, keyed);
  // The same key is the same hold for good; what is told of it is how it stands by now.
  if (before) return { hold: asItStands(writing, show, before.id), repeated: true, change: null };

  const held = offerOf(writing, offers, take);
  mustBeOpen(take);
  checkOpen(held.terms, writing.at);
  checkLimit(writing, take, held.terms);
  const units = give(held, take);
  insert(writing, take, { units, expiresAt: writing.at + held.terms.holdMs });
  grant(writing, keyed, { id: take.id });
  held.last = { hold: asItStands(writing, show, take.id), repeated: false, change: null };
  return held.last;
}

/**
 * Counts off what is asked for, 0 for a place in the line. Nothing is free while somebody waits, so who would wait
 * takes at once what there is, though it be less. @throws Refusal `sold-out`
 */
function give(held: HeldOffer, { qty, wait }: Take): number {
  const free = held.terms.free - held.given;
  if (qty > free && !wait) {
    throw new Refusal('sold-out', free > 0 ? `Only ${free} left.` : undefined);
  }
  const units = Math.min(qty, free);
  held.given += units;
  return units;
}

function insert(
  writing: Writing,
  { show, id, offer, viewer, qty }: Take,
  { units, expiresAt }: { units: number; expiresAt: number },
): void {
  const waits = units === 0;
  writing.sql.run(
    `INSERT INTO hold (show, id, offer, viewer, qty, status, at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    show,
    id,
    offer,
    viewer,
    waits ? qty : units,
    waits ? 'waiting' : 'held',
    writing.at,
    waits ? null : expiresAt,
  );
  note(writing, show, waits ? 'wait' : 'hold', viewer, id);
}

function offerOf(
  writing: Writing,
  offers: Map<string, HeldOffer>,
  { show, offer }: Take,
): HeldOffer {
  const name = `${show} ${offer}`;
  const known = offers.get(name) ?? {
    show,
    offer,
    terms: termsOf(writing, show, offer),
    given: 0,
  };
  offers.set(name, known);
  return known;
}

function checkOpen({ opensAt, closesAt, closed }: Terms, at: number): void {
  if (closed || (closesAt !== null && at >= closesAt)) throw new Refusal('closed');
  if (at < opensAt) throw new Refusal('not-open');
}

function checkLimit({ sql }: Writing, { show, viewer, offer, qty }: Take, terms: Terms): void {
  const had = sql.get<{ open: number; bought: number }>(
    `SELECT coalesce(sum(status IN ('waiting', 'held')), 0) AS open,
       coalesce(sum(CASE status WHEN 'confirmed' THEN qty END), 0) AS bought
     FROM hold WHERE show = ? AND viewer = ? AND offer = ?`,
    show,
    viewer,
    offer,
  );
  if (had && (had.open > 0 || had.bought + qty > terms.draft.perViewer)) {
    throw new Refusal('already-yours');
  }
}

/** Writes what an offer's holds have come to; the last of them brings the news. */
function settle(writing: Writing, { show, offer, given, last }: HeldOffer): void {
  if (!last) return;
  // Cannot fail: what is free was read in this transaction.
  if (given > 0) setUnits(writing, show, offer, { held: given });
  last.change = tellUnits(writing, show, offer);
}
