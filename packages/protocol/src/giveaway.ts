import type { Identity } from './coupon.js';
import type { ErrorCode } from './errors.js';
import type { LocalText } from './text.js';

/**
 * How a giveaway gives: `shares` are taken, the first come first, until none is left ("red packets"); a `draw` is
 * held among those who took part, once nobody can any more.
 */
export type GiveawayKind = 'shares' | 'draw';

/** What one must have done in the show to take part: be there, say something in the chat, or ask the host. */
export type TakingPart = 'present' | 'commented' | 'asked';

/** How long a prize waits where its terms say nothing, in milliseconds. */
export const CLAIM_MS = 300_000;

/** How many are called for each prize at most: those who went home do not keep a draw going for weeks. */
export const MOST_CALLS = 5;

/** What is cut into shares: so much money, or so many of the things that the prize's words name. */
export interface Pool {
  /** In the currency's smallest unit, or pieces. */
  amount: number;
  /** ISO 4217, as in `Money`. Absent: pieces. */
  currency?: string;
}

/** A giveaway's public terms. Who took part, and the codes, are private. */
export interface Giveaway {
  id: string;
  kind: GiveawayKind;
  /** What one gets, in words. The store rules its effect. */
  prize: LocalText;
  /** How many shares or winners there are. */
  total: number;
  /** `shares`: what they are cut from. Absent: each is the prize as its words say it. */
  pool?: Pool;
  /** How the pool is cut. Default: `even`. */
  split?: 'even' | 'random';
  /** The least that a random share is. Default: 1. */
  floor?: number;
  /** `draw`: what one must have done to take part. Default: `present`. */
  among?: TakingPart;
  /** Those whom it is for, by a segment's name in the store's tickets: `followers`, `buyers`… Absent: everyone. */
  for?: string;
  /** How well the store must know them. Absent: not at all. */
  identity?: Identity;
  /** Whether each try has to bring a proof of work. Absent: no. */
  challenge?: true;
  /** `draw`: how long a winner has to take the prize, before the next one is called. Default: `CLAIM_MS`. */
  claimMs?: number;
  /** When one can first take part: server time in milliseconds. It counts down until then. */
  opensAt: number;
  /** Over how long turns are spread from `opensAt` on, in milliseconds: each viewer has one (`turnOf`). Absent: not at all. */
  spreadMs?: number;
  /** When taking part ends by itself. Absent: by hand, or with the last share. */
  closesAt?: number;
  /** SHA-256 of the seed that decides, in hex: the seed itself is told at the end. */
  commitment: string;
}

/** A giveaway as its seller prepares it. */
export interface GiveawayDraft extends Omit<Giveaway, 'opensAt' | 'closesAt' | 'commitment'> {
  /** What the store's cart takes. Private. Absent: each prize takes one of the uploaded codes, or has none. */
  code?: string;
  /** When it opens, server time: it comes up by itself five minutes before, in a live show. Absent: by hand. */
  opensAt?: number;
  /** From the drop until it opens, in milliseconds. Default: the show's latency allowance. */
  opensAfterMs?: number;
  /** From opening until taking part ends. Absent: by hand. */
  lastsMs?: number;
}

/** A prepared giveaway, and what became of it. Its `code` is told to hosts alone. */
export interface PreparedGiveaway extends GiveawayDraft {
  /** How many took part. */
  entered: number;
  /** How many prizes were taken. */
  given: number;
  /** How many codes were uploaded; absent where none were. */
  codes?: number;
  /** Entries that came before it opened, since the server started; absent where there were none. */
  early?: number;
  /** Why it did not come up by itself when its time came; absent where it did, or since it was prepared otherwise or the goods changed. */
  refused?: ErrorCode;
}

/** Why taking part ended. `gone`: the last share was taken. */
export type GiveawayCloseReason = 'hand' | 'time' | 'gone' | 'show-ended';

/** That entries were called: when, in server time, and how many had been called by then. */
export interface Call {
  at: number;
  called: number;
}

/** A giveaway in the fold. */
export interface GiveawayState {
  giveaway: Giveaway;
  /** When it was dropped (came up on screen). */
  droppedAt: number;
  /** Taking part has ended: how many did, and the SHA-256 of their list, in hex. */
  closed?: { at: number; reason: GiveawayCloseReason; entries: number; digest: string };
  /**
   * The seed is out, since `at`. `winners` are all who were called so far, by their entries, in the order of the draw: the ones
   * behind the first `total` were called for prizes that others did not take. Of shares there are none to call. `calls` says when
   * somebody was called, and how many were by then; an older server’s state has none.
   */
  drawn?: { at: number; seed: string; winners: string[]; calls?: Call[] };
  /** Nothing more is given. */
  finished?: { at: number; given: number };
}

/**
 * Where an entry stands. `entered`: it may still win; `won`: the prize waits; `claimed`: it was taken, which a share
 * is at once; `missed`: it was not taken in time; `lost`: the giveaway is over without it.
 */
export type EntryStatus = 'entered' | 'won' | 'claimed' | 'missed' | 'lost';

/** That a viewer took part, and what it came to. Private; only `id` is on the published list. */
export interface Entry {
  /** Opaque: nobody can tell whose it is. */
  id: string;
  giveaway: string;
  at: number;
  status: EntryStatus;
  /** `won`: until when the prize waits. */
  claimBy?: number;
  /** Of a pool: how much of it, in its smallest unit. */
  amount?: number;
  /** `claimed`: what the store's cart takes, where the prize has a code. */
  code?: string;
}

/** The gauge that carries how many took part; of shares, how many were taken. */
export function giveawayGauge(giveaway: string): string {
  return `giveaway:${giveaway}`;
}

/**
 * Where a giveaway stands for everyone: nobody's own entry is in it. `gone`: all shares are taken; `closed`: nobody can
 * take part any more, and the seed is not out yet; `drawn`: winners take their prizes; `over`: nothing more is given.
 */
export type GiveawayPhase = 'coming' | 'open' | 'gone' | 'closed' | 'drawn' | 'over';

/**
 * The phase of a giveaway at server time `t`, in the words of *now*.
 *
 * @param entered The reading of its gauge; `undefined` where it was not heard of yet.
 */
export function giveawayPhase(
  { giveaway, closed, drawn, finished }: GiveawayState,
  entered: number | undefined,
  t: number,
): GiveawayPhase {
  if (finished) return 'over';
  if (drawn) return 'drawn';
  if (closed || t >= (giveaway.closesAt ?? Infinity)) return 'closed';
  if (giveaway.kind === 'shares' && (entered ?? 0) >= giveaway.total) return 'gone';
  return t < giveaway.opensAt ? 'coming' : 'open';
}
