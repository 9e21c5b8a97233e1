import type { Show } from '@livestall/client';
import {
  giveawayGauge,
  giveawayPhase,
  readGauge,
  type Entry,
  type Giveaway,
  type GiveawayPhase,
  type GiveawayState,
} from '@livestall/protocol';
import { barFor } from '../coupon/bar-for.js';

/**
 * Where a giveaway stands for this viewer. `in`: they took part, and it is open still; `drawing`: the seed is not out
 * yet; `signing-in`: their tap waits until somebody is known; `maybe`: others were called first; `won`: the prize waits; `yours`: it was taken; `missed`: not in time.
 */
export type GiveawayStanding =
  | 'coming'
  | 'open'
  | 'entering'
  | 'in'
  | 'drawing'
  | 'maybe'
  | 'won'
  | 'yours'
  | 'missed'
  | 'lost'
  | 'sign-in'
  | 'signing-in'
  | 'not-for-you'
  | 'gone'
  | 'closed';

/** A giveaway as it is drawn. */
export interface GiveawayView {
  readonly giveaway: Giveaway;
  readonly standing: GiveawayStanding;
  readonly entry: Entry | undefined;
  /** How many took part, or of shares, were taken; `undefined` where it was not heard of yet. */
  readonly entered: number | undefined;
  /** Whether everybody can check how it was drawn: the seed is out. */
  readonly drawn: boolean;
  /** When it changes by itself, in server time: it opens, ends, is missed, or leaves the screen. */
  readonly changesAt: number | null;
}

/** How long "this is over" stays for those who had no part in it, and for those who had, in milliseconds. */
const GOODBYE_MS = 5_000;
const FAREWELL_MS = 30_000;

/** The giveaways on screen, newest first: the stage's choice in the words of now and of this viewer. */
export function giveawayViews(show: Show): readonly GiveawayView[] {
  return (show.stage.giveaways ?? [])
    .flatMap(({ giveaway, closed }) => {
      const state = show.now.giveaways?.find((one) => one.giveaway.id === giveaway.id);
      // What was open where a viewer went back to is shown as what it is now: over.
      const stays = show.playhead !== 'live' && !closed;
      return (state && giveawayView(show, state, stays)) ?? [];
    })
    .reverse();
}

function giveawayView(show: Show, state: GiveawayState, stays: boolean): GiveawayView | null {
  const { giveaway, drawn } = state;
  const t = show.serverTime();
  const entry = show.mine.entries.find((one) => one.giveaway === giveaway.id);
  const entered = readGauge(show.gauges, giveawayGauge(giveaway.id));
  const standing = standingOf(show, state, { entry, phase: giveawayPhase(state, entered, t) });
  const leavesAt = stays ? null : leaveOf(standing, state, entry);
  if (leavesAt !== null && t >= leavesAt) return null;
  return {
    giveaway,
    standing,
    entry,
    entered,
    drawn: drawn !== undefined,
    changesAt: leavesAt ?? changeOf(standing, giveaway, entry),
  };
}

function standingOf(
  show: Show,
  { giveaway, drawn }: GiveawayState,
  { entry, phase }: { entry: Entry | undefined; phase: GiveawayPhase },
): GiveawayStanding {
  if (entry) return standingIn(entry, phase, show.serverTime(), drawn?.winners);
  const bar = barFor(giveaway, show.mine);
  const tapped = show.mine.entering.includes(giveaway.id);
  // Until there is an answer it may be one of the last.
  if (tapped && bar !== 'sign-in') return 'entering';
  if (phase === 'drawn' || phase === 'over') return 'closed';
  if (phase === 'closed' || phase === 'gone') return phase;
  if (phase !== 'open' || !bar) return phase;
  return tapped && bar === 'sign-in' ? 'signing-in' : bar;
}

function standingIn(
  { id, status, claimBy = Infinity }: Entry,
  phase: GiveawayPhase,
  t: number,
  winners: readonly string[] = [],
): GiveawayStanding {
  if (status === 'claimed') return 'yours';
  if (status === 'won') return t < claimBy ? 'won' : 'missed';
  if (status !== 'entered') return status;
  if (phase === 'over') return 'lost';
  // Called, and what was won is still being read.
  if (phase === 'drawn') return winners.includes(id) ? 'drawing' : 'maybe';
  return phase === 'closed' ? 'drawing' : 'in';
}

/** When it leaves the screen; `null`: not by itself. */
function leaveOf(
  standing: GiveawayStanding,
  { giveaway, closed, drawn, finished }: GiveawayState,
  entry: Entry | undefined,
): number | null {
  if (standing === 'closed') {
    const closedAt = closed?.at ?? giveaway.closesAt;
    // Whoever waits for the names of those who won is told that they are out.
    return closedAt === undefined ? null : Math.max(closedAt, drawn?.at ?? 0) + GOODBYE_MS;
  }
  const over = standing === 'yours' || standing === 'lost' || standing === 'missed';
  if (!over || !finished) return null;
  return Math.max(finished.at, entry?.at ?? 0) + FAREWELL_MS;
}

function changeOf(
  standing: GiveawayStanding,
  { opensAt, closesAt }: Giveaway,
  entry: Entry | undefined,
): number | null {
  switch (standing) {
    case 'coming':
      return opensAt;
    case 'won':
      return entry?.claimBy ?? null;
    case 'open':
    case 'entering':
    case 'in':
    case 'sign-in':
    case 'signing-in':
    case 'not-for-you':
    case 'gone':
      return closesAt ?? null;
    default:
      return null;
  }
}
