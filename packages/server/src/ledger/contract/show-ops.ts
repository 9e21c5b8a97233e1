import type {
  EventDraft,
  Gauges,
  LocalText,
  LogEvent,
  Product,
  Run,
  RunItem,
  ShowInfo,
  Stream,
} from '@livestall/protocol';
import type { OffersEnded } from './drop-rows.js';
import type { AuditDraft, ClickRow, Clicks, ShowRow, StoredPicture } from './rows.js';

/** What was forgotten of old shows. */
export interface Forgotten {
  /** The show of which nothing is left now, or `null`. */
  show: string | null;
  /** Whether there may be more to remove. */
  more: boolean;
}

/** What is written of shows: their logs, goods, gauges and run. */
export interface ShowOps {
  'show.create': {
    take: Omit<ShowRow, 'playing' | 'personSalt'> & { info: ShowInfo; stream: Stream | null };
    give: null;
  };
  'show.play': { take: { show: string; on: boolean }; give: null };
  /** `audit`: what of it is written down as an act of the house. */
  'events.append': {
    take: { show: string; events: readonly EventDraft[]; audit?: readonly AuditDraft[] };
    give: LogEvent[];
  };
  'goods.set': {
    /**
     * `pins`: what is pinned; those that are goods no more are unpinned in the same write. `unfit`: the open offers that
     * do not fit these goods; they end in it.
     */
    take: {
      show: string;
      version: string;
      products: readonly Product[];
      pins: readonly string[];
      unfit: readonly string[];
    };
    give: OffersEnded;
  };
  'run.set': { take: { show: string; items: readonly RunItem[] }; give: Run };
  'run.place': { take: { show: string; item: string | null }; give: null };
  'picture.add': { take: StoredPicture & { account: string; id: string }; give: null };
  /** Removes up to `limit` rows of the show that ended longest ago, and last the show itself. */
  'shows.expire': { take: { endedBefore: number; limit: number }; give: Forgotten };
  /** Removes as many of an ended rehearsal of a channel, the newest `keep` excepted. */
  'shows.prune': { take: { channel: string; keep: number; limit: number }; give: Forgotten };
  /** `title`: of the product. */
  'click.add': { take: Omit<ClickRow, 'at'> & { title: LocalText }; give: Clicks };
  'gauges.set': { take: { show: string; values: Readonly<Record<string, number>> }; give: Gauges };
}
