import type { Show } from '@livestall/client';
import {
  giveawayGauge,
  giveawayPhase,
  readGauge,
  type Backstage,
  type GiveawayPhase,
  type GiveawayState,
  type PreparedGiveaway,
} from '@livestall/protocol';
import { untilNextSecond } from '../time/countdown.js';

/** A giveaway in the seller's hand. */
export interface GiveawayRow {
  readonly draft: PreparedGiveaway;
  readonly phase: 'prepared' | GiveawayPhase;
  /** What is told of it, once it was dropped. */
  readonly state: GiveawayState | undefined;
  /** How many took part. */
  readonly entered: number;
  /** When the last of it was given, in server time; `undefined`: it was not yet. */
  readonly overAt: number | undefined;
}

/** The giveaways, as they were prepared: no row moves under a finger, whatever becomes of it. */
export function giveawayRows(show: Show, { giveaways = [] }: Backstage): readonly GiveawayRow[] {
  return giveaways.map((draft) => {
    const state = show.now.giveaways?.find(({ giveaway }) => giveaway.id === draft.id);
    const told = readGauge(show.gauges, giveawayGauge(draft.id));
    return {
      draft,
      phase: state ? giveawayPhase(state, told, show.serverTime()) : 'prepared',
      state,
      // The gauge is told to all and may be newer than the seller's own list.
      entered: Math.max(draft.entered, told ?? 0),
      overAt: state?.finished?.at ?? (draft.kind === 'shares' ? state?.closed?.at : undefined),
    };
  });
}

/** Milliseconds until a countdown on a giveaway reads differently; `null` where none runs. */
export function untilGiveawayChange(show: Show): number | null {
  const now = show.serverTime();
  const delays = (show.now.giveaways ?? []).flatMap(
    ({ giveaway: { opensAt, closesAt }, closed }) =>
      closed ? [] : [opensAt, closesAt ?? now].map((end) => untilNextSecond(end - now, now)),
  );
  const nearest = Math.min(...delays.map((delay) => delay ?? Infinity));
  return Number.isFinite(nearest) ? nearest : null;
}
