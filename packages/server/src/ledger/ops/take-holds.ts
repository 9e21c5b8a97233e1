import { MOST_UNBOUGHT, type Hold, type HoldStatus } from '@livestall/protocol';
import type { Ops, Outcome } from '../contract.js';
import { isLapsed, statusOf, type HoldRow } from '../queries/holds.js';
import { count, termsOf, type Terms } from './allotment.js';
import { barOf } from './bar-of.js';
import { findGranted, grant, mustBeOpen } from './granted.js';
import { asItStands, letFallBack, type LapsedHold } from './holds.js';
import { note } from './note.js';
import { tellUnits } from './offers.js';
import { Refusal } from './refusal.js';
import { together } from './together.js';
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
  /** How many were given a place in the line. */
  lined: number;
  /** What the newest hold gave, once there is one. */
  last?: Give;
}

/**
 * Holds that arrived together, each of idempotency row, per-viewer limit, guarded count and a line of the journal. As
 * with claims, units are counted in memory, and an offer's counts and its gauge are written once for all of them.
 */
export function holdTogether(writing: Writing, takes: readonly Take[]): Outcome<'hold.take'>[] {
  return together<'hold.take', HeldOffer>(
    takes,
    (take, offers) => hold(writing, offers, take),
    (offer) => settle(writing, offer),
  );
}

function hold(writing: Writing, offers: Map<string, HeldOffer>, take: Take): Give {
  const { show, viewer, offer, key, qty, wait } = take;
  const keyed = { show, viewer, key, request: `hold ${offer} ${qty}${wait ? ' or wait' : ''}` };
  const before = findGranted<Pick<Hold, 'id'>>(writing, keyed);
  // The same key is the same hold for good; what is told of it is how it stands by now.
  if (before) return { hold: asItStands(writing, show, before.id), repeated: true, change: null };

  const held = offerOf(writing, offers, take);
  mustBeOpen({ bar: barOf(held.terms.draft, take) });
  checkOpen(held.terms, writing.at);
  const lapsed = checkLimit(writing, take, held.terms);
  checkFree(held, take, lapsed);
  if (lapsed) fallBackFirst(writing, held, lapsed);
  insert(writing, held, take);
  grant(writing, keyed, { id: take.id });
  held.last = { hold: asItStands(writing, show, take.id), repeated: false, change: null };
  return held.last;
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
    lined: 0,
  };
  offers.set(name, known);
  return known;
}

function checkOpen({ opensAt, closesAt, closed, bought }: Terms, at: number): void {
  // The last unit that was bought closes an offer: who comes later is to hear that, and not that it is over.
  if (bought) return;
  if (closed || (closesAt !== null && at >= closesAt)) throw new Refusal('closed');
  if (at < opensAt) throw new Refusal('not-open');
}

/** What became of holds that were not bought. */
const OVER: ReadonlySet<HoldStatus> = new Set(['released', 'expired']);

/** Gives the viewer's own hold whose time is up and which has not fallen back yet. @throws Refusal `already-yours`, `turns-used` */
function checkLimit(
  { sql, at }: Writing,
  { show, viewer, offer, qty }: Take,
  { draft, closed }: Terms,
): LapsedHold | undefined {
  const had = sql.all<LapsedHold & Pick<HoldRow, 'status' | 'expires_at'>>(
    `SELECT id, viewer, qty, status, expires_at FROM hold
     WHERE show = ? AND viewer = ? AND offer = ?`,
    show,
    viewer,
    offer,
  );
  const lapsed = had.find((one) => isLapsed(one, at));
  const over = had.filter((one) => OVER.has(statusOf({ ...one, closed: Number(closed) }, at)));
  const own = had.filter((one) => !over.includes(one));
  const isOpen = own.some(({ status }) => status !== 'confirmed');
  const bought = own.reduce((sum, one) => sum + one.qty, 0);
  if (isOpen || bought + qty > draft.perViewer) throw new Refusal('already-yours');
  // Who never buys is not to keep units from those who would. A place in the line alone kept none.
  const unbought = over.filter(({ expires_at }) => expires_at !== null);
  if (unbought.length >= MOST_UNBOUGHT) throw new Refusal('turns-used');
  return lapsed;
}

/** Nothing falls back for somebody who gets nothing by it: the line hears of it in its time. @throws Refusal `sold-out` */
function checkFree(held: HeldOffer, { qty, wait }: Take, lapsed?: LapsedHold): void {
  const ahead = held.terms.waiting + held.lined;
  const free = freeOf(held) + (ahead === 0 ? (lapsed?.qty ?? 0) : 0);
  if (qty <= free || (wait && !held.terms.bought)) return;
  throw new Refusal('sold-out', free > 0 ? `Only ${free} left.` : undefined);
}

/** What the viewer held until now goes to the line before anybody else. */
function fallBackFirst(writing: Writing, held: HeldOffer, lapsed: LapsedHold): void {
  const { show, offer } = held;
  writeCounts(writing, held);
  letFallBack(writing, show, offer, [lapsed]);
  held.terms = termsOf(writing, show, offer);
}

/** Nothing is free while somebody waits, so who would wait takes at once what there is, though it be less. */
function insert(writing: Writing, held: HeldOffer, { show, id, offer, viewer, qty }: Take): void {
  const { terms } = held;
  const units = Math.min(qty, freeOf(held));
  const waits = units === 0;
  held.given += units;
  if (waits) held.lined += 1;
  writing.sql.run(
    `INSERT INTO hold (show, id, offer, viewer, qty, status, at, place, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    show,
    id,
    offer,
    viewer,
    waits ? qty : units,
    waits ? 'waiting' : 'held',
    writing.at,
    waits ? terms.lined + held.lined : null,
    waits ? null : writing.at + terms.holdMs,
  );
  note(writing, show, waits ? 'wait' : 'hold', viewer, id);
}

function freeOf({ terms, given }: HeldOffer): number {
  return terms.free - given;
}

function writeCounts(writing: Writing, held: HeldOffer): void {
  const { show, offer, given, lined } = held;
  count(writing, show, offer, { held: given, waiting: lined, lined });
  held.given = 0;
  held.lined = 0;
}

/** Writes what an offer's holds have come to; the last of them brings the news. */
function settle(writing: Writing, held: HeldOffer): void {
  const { show, offer, last } = held;
  if (!last) return;
  writeCounts(writing, held);
  last.change = tellUnits(writing, show, offer);
}
