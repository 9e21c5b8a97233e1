import type { Ledger } from '../ledger/ledger.js';

/** How many are read at once, so that no write waits long behind them: some milliseconds. */
const PAGE = 5_000;
/** How many who hold one coupon are kept in memory; of more, the ledger is asked one by one. */
const MOST_HOLDERS = 200_000;
/** How many in all. Beyond it, those of the coupon that was asked for longest ago are let go. */
const MOST_KEPT = 400_000;

interface Kept {
  /** `null` where they are too many. */
  holders: Promise<Set<string> | null>;
  size: number;
}

/** Who holds the coupons that nobody can have any more: from then on it stays as it is, but for those who are erased. */
export class Holders {
  readonly #ledger: Pick<Ledger, 'read'>;
  /** By show and coupon; what was asked for last stands last. */
  readonly #kept = new Map<string, Kept>();

  constructor(ledger: Pick<Ledger, 'read'>) {
    this.#ledger = ledger;
  }

  /** Whether a viewer holds one, or may do so where it is not known from memory. */
  async mayHold(show: string, coupon: string, viewer: string): Promise<boolean> {
    const name = nameOf(show, coupon);
    const kept = this.#kept.get(name) ?? this.#begin(name, show, coupon);
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const holders = await kept.holders;
    return !holders || holders.has(viewer);
  }

  /** Forgets a person who was erased. */
  forget(show: string, viewer: string): void {
    for (const [name, { holders }] of this.#kept) {
      if (!name.startsWith(nameOf(show, ''))) continue;
      holders.then(
        (all) => all?.delete(viewer),
        () => undefined,
      );
    }
  }

  #begin(name: string, show: string, coupon: string): Kept {
    const kept: Kept = { holders: this.#read(show, coupon), size: 0 };
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

  async #read(show: string, coupon: string): Promise<Set<string> | null> {
    const holders = new Set<string>();
    let after = '';
    for (let page = PAGE; page === PAGE && holders.size <= MOST_HOLDERS;) {
      const take = { show, coupon, after, limit: PAGE };
      const found = await this.#ledger.read('claim.holders', take);
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

/** Neither of them has a space in it. */
function nameOf(show: string, coupon: string): string {
  return `${show} ${coupon}`;
}
