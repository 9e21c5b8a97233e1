import type { DropName } from '@livestall/protocol';
import type { Ledger } from '../ledger/ledger.js';

/** How many are read at once, so that no write waits long behind them: some milliseconds. */
const PAGE = 5_000;
const QUERIES = {
  coupon: 'claim.holders',
  offer: 'hold.holders',
  giveaway: 'entry.holders',
} as const;

/** How many who have of one drop are kept in memory; of more, the ledger is asked one by one. */
const MOST_HOLDERS = 200_000;
/** How many in all. Beyond it, those of the drop that was asked for longest ago are let go. */
const MOST_KEPT = 400_000;

interface Kept {
  /** `null` where they are too many. */
  holders: Promise<Set<string> | null>;
  size: number;
}

/**
 * Who has of the drops that nobody can have any more. Of coupons and giveaways it stays as it is from then on, but for
 * those who are erased; who comes to hold of an offer, of which units fall back, is added.
 */
export class Holders {
  readonly #ledger: Pick<Ledger, 'read'>;
  /** By show and drop; what was asked for last stands last. */
  readonly #kept = new Map<string, Kept>();

  constructor(ledger: Pick<Ledger, 'read'>) {
    this.#ledger = ledger;
  }

  /** Whether a viewer holds one, or may do so where it is not known from memory. */
  async mayHold(show: string, drop: DropName, viewer: string): Promise<boolean> {
    const holders = await this.of(show, drop);
    return !holders || holders.has(viewer);
  }

  /** All who hold one, by their public keys; `null` where they are too many to be kept. */
  of(show: string, drop: DropName): Promise<ReadonlySet<string> | null> {
    return this.#keptOf(show, drop).holders;
  }

  /** Takes note of somebody who may hold one from now on. */
  add(show: string, drop: DropName, viewer: string): void {
    const kept = this.#keptOf(show, drop);
    kept.holders.then(
      (all) => {
        kept.size = all?.add(viewer).size ?? 0;
        if (kept.size > MOST_HOLDERS) kept.holders = Promise.resolve(null);
      },
      () => undefined,
    );
  }

  /** Forgets a person who was erased. */
  forget(show: string, viewer: string): void {
    for (const [name, { holders }] of this.#kept) {
      if (!name.startsWith(`${show} `)) continue;
      holders.then(
        (all) => all?.delete(viewer),
        () => undefined,
      );
    }
  }

  #keptOf(show: string, drop: DropName): Kept {
    const name = nameOf(show, drop);
    const kept = this.#kept.get(name) ?? this.#begin(name, show, drop);
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    return kept;
  }

  #begin(name: string, show: string, drop: DropName): Kept {
    const kept: Kept = { holders: this.#read(show, drop), size: 0 };
    kept.holders.then(
      (all) => {
        kept.size = all?.size ?? 0;
        this.#trim();
      },
      // What could not be read is read again.
      () => this.#kept.delete(name),
    );
    return kept;
  }

  async #read(show: string, { kind, id: of }: DropName): Promise<Set<string> | null> {
    const holders = new Set<string>();
    let after = '';
    for (let page = PAGE; page === PAGE && holders.size <= MOST_HOLDERS;) {
      const take = { show, of, after, limit: PAGE };
      const found = await this.#ledger.read(QUERIES[kind], take);
      for (const viewer of found) holders.add(viewer);
      after = found.at(-1) ?? after;
      page = found.length;
    }
    return holders.size > MOST_HOLDERS ? null : holders;
  }

  #trim(): void {
    let size = [...this.#kept.values()].reduce((sum, one) => sum + one.size, 0);
    for (const [name, kept] of this.#kept) {
      if (size <= MOST_KEPT) return;
      size -= kept.size;
      this.#kept.delete(name);
    }
  }
}

/** None of them has a space in it. */
function nameOf(show: string, { kind, id }: DropName): string {
  return `${show} ${kind} ${id}`;
}
