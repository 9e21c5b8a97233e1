import type { Message } from '@livestall/protocol';
import type { Actor } from '../desk.js';
import type { Ledger } from '../ledger/ledger.js';
import type { SteadyClock } from '../steady-clock.js';
import { readStanding } from './standing.js';

/** What stands beside a line. */
export type LineBadges = Pick<Message, 'follows' | 'level' | 'buyer'>;

/** So long a badge may be behind, in milliseconds: who talks much is not looked up with each line. */
const FRESH_MS = 20_000;
/** The most people that are remembered. */
const MOST = 20_000;

/** What stands beside people's lines, by how they stand to the account. */
export class Badges {
  readonly #ledger: Ledger;
  readonly #clock: Pick<SteadyClock, 'now'>;
  readonly #known = new Map<string, { badges: Promise<LineBadges>; until: number }>();

  constructor(ledger: Ledger, clock: Pick<SteadyClock, 'now'>) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  /** Of the house, none: its role says all. */
  of(by: Actor): Promise<LineBadges> {
    if (by.role !== 'viewer') return Promise.resolve({});
    const key = keyOf(by);
    const t = this.#clock.now();
    const known = this.#known.get(key);
    if (known && known.until > t) return known.badges;
    if (this.#known.size >= MOST) this.#known.clear();
    const badges = this.#read(by);
    this.#known.set(key, { badges, until: t + FRESH_MS });
    badges.catch(() => this.#known.delete(key));
    return badges;
  }

  /** Something about them has changed. */
  forget(by: Pick<Actor, 'account' | 'subject'>): void {
    this.#known.delete(keyOf(by));
  }

  async #read(by: Actor): Promise<LineBadges> {
    const { follows, level, buyer } = await readStanding(this.#ledger, by);
    return { ...(follows && { follows, level }), ...(buyer && { buyer }) };
  }
}

function keyOf({ account, subject }: Pick<Actor, 'account' | 'subject'>): string {
  return `${account} ${subject}`;
}
