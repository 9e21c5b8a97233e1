import type { Claim } from '@livestall/protocol';
import { couponGauge } from '@livestall/protocol';
import type { Ops, Outcome } from '../contract.js';
import { claimRequest } from '../claim-request.js';
import { barOf } from './bar-of.js';
import { readDrop, whyNotNow } from './claimed-drop.js';
import type { ClaimedDrop } from './claimed-drop.js';
import { setGauge } from './gauges.js';
import { findKept, mustBeOpen } from './granted.js';
import { Refusal } from './refusal.js';
import { together } from './together.js';
import type { Writing } from './writing.js';

type Take = Ops['coupon.claim']['take'];
type Give = Ops['coupon.claim']['give'];

/** A claim of the same viewer, of which it may be one of several. */
type Own = { coupon: string; nth: number; at: number; key: string | null; code: string | null };

/**
 * Claims that arrived together, each of a row that is the viewer's first, second… and keeps its key, a guarded count and a line of
 * the journal. Within one transaction they are counted in memory, and the count of a coupon and its gauge are written
 * once for all of them: at a drop nearly all that is written are claims of one coupon.
 */
export function claimTogether(writing: Writing, takes: readonly Take[]): Outcome<'coupon.claim'>[] {
  return together<'coupon.claim', ClaimedDrop>(
    takes,
    (take, drops) => claim(writing, dropOf(writing, drops, take), take),
    (drop) => settle(writing, drop),
  );
}

function claim(writing: Writing, drop: ClaimedDrop, take: Take): Give {
  const { sql, at } = writing;
  const { show, coupon, terms } = drop;
  const { viewer, key } = take;
  const { before, held } = pastOf(writing, drop, take);
  if (before) return { claim: before, repeated: true, claimed: drop.claimed, gauges: {} };
  if (held.length >= (terms.perViewer ?? 1)) throw new Refusal('already-yours');
  mustBeOpen({ bar: barOf(terms, take) });
  const closed = whyNotNow(drop, at);
  if (closed) throw new Refusal(closed);

  const code = terms.code === undefined ? nextCode(drop) : null;
  const line = sql.insert(
    "INSERT INTO journal (at, show, kind, viewer, subject) VALUES (?, ?, 'claim', ?, ?)",
    at,
    show,
    viewer,
    coupon,
  );
  sql.run(
    'INSERT INTO claim (show, coupon, viewer, nth, at, key, code, journal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    show,
    coupon,
    viewer,
    Math.max(0, ...held.map(({ nth }) => nth)) + 1,
    at,
    key,
    code,
    line,
  );
  drop.claimed += 1;
  const granted: Claim = { coupon, code: code ?? terms.code ?? '', at };
  drop.last = { claim: granted, repeated: false, claimed: drop.claimed, gauges: {} };
  return drop.last;
}

/** What was granted to a viewer before: under this key, and of this coupon. @throws Refusal `key-reused`. */
function pastOf(
  writing: Writing,
  drop: ClaimedDrop,
  { viewer, key }: Take,
): { before?: Claim | undefined; held: readonly Own[] } {
  const { show, coupon } = drop;
  if (!isKnown(writing, show, viewer, key)) return { held: [] };
  const own = writing.sql.all<Own>(
    'SELECT coupon, nth, at, key, code FROM claim WHERE show = ? AND viewer = ?',
    show,
    viewer,
  );
  return {
    before: findSame(writing, drop, { viewer, key, own }),
    held: own.filter((one) => one.coupon === coupon),
  };
}

/** Whether a claim or this key of the viewer's is known at all. At a drop hardly any is, and one look tells. */
function isKnown({ sql }: Writing, show: string, viewer: string, key: string): boolean {
  const found = sql.get(
    `SELECT 1 FROM claim WHERE show = ? AND viewer = ?
     UNION ALL SELECT 1 FROM granted WHERE show = ? AND viewer = ? AND key = ?
     LIMIT 1`,
    show,
    viewer,
    show,
    viewer,
    key,
  );
  return found !== undefined;
}

/** What was granted under this key before, or `undefined`. @throws Refusal `key-reused`. */
function findSame(
  writing: Writing,
  { show, coupon, terms }: ClaimedDrop,
  { viewer, key, own }: { viewer: string; key: string; own: readonly Own[] },
): Claim | undefined {
  const same = own.find((one) => one.key === key);
  // Claims of older ledgers kept their keys elsewhere, as all other acts do.
  if (!same) return findKept<Claim>(writing, { show, viewer, key, request: claimRequest(coupon) });
  if (same.coupon !== coupon) throw new Refusal('key-reused');
  return { coupon, code: same.code ?? terms.code ?? '', at: same.at };
}

/** The next of the uploaded codes: as each claim is counted, none is given twice. */
function nextCode({ codes, claimed }: ClaimedDrop): string {
  const code = codes.at(claimed + 1);
  if (code === undefined) throw new Refusal('sold-out');
  return code;
}

/** A coupon that was never dropped is a draft, and nobody but its seller may learn that it exists. */
function dropOf(
  writing: Writing,
  drops: Map<string, ClaimedDrop>,
  { show, coupon }: Take,
): ClaimedDrop {
  const name = `${show} ${coupon}`;
  const known = drops.get(name) ?? readDrop(writing, show, coupon);
  if (!known) throw new Refusal('not-found');
  drops.set(name, known);
  return known;
}

/** Writes what a coupon's claims have come to; the last of them brings the news. */
function settle(writing: Writing, { show, coupon, total, claimed, last }: ClaimedDrop): void {
  if (!last) return;
  writing.sql.run('UPDATE coupon SET claimed = ? WHERE show = ? AND id = ?', claimed, show, coupon);
  if (total === null) return;
  const name = couponGauge(coupon);
  last.gauges = { [name]: setGauge(writing, show, name, total - claimed) };
}
