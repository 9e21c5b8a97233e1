import type { ErrorCode, GiveawayDraft, PreparedGiveaway } from '@livestall/protocol';
import type { GiveawayRow } from '../ledger/contract.js';
import type { EarlyTries } from './early-tries.js';

/** A show's giveaways as their seller knows them. */
export class BackGiveaways {
  readonly #rows: Map<string, GiveawayRow>;
  readonly #refused = new Map<string, ErrorCode>();
  readonly #early: EarlyTries;
  readonly #changed: () => void;

  /** @param changed Called after each change. */
  constructor(rows: readonly GiveawayRow[], early: EarlyTries, changed: () => void) {
    this.#early = early;
    this.#rows = new Map(rows.map((row) => [row.draft.id, row]));
    this.#changed = changed;
  }

  get(giveaway: string): GiveawayRow | undefined {
    return this.#rows.get(giveaway);
  }

  /** Takes note of what one has come to; what is told may come in any order. */
  set(row: GiveawayRow): void {
    const { id } = row.draft;
    if ((this.#rows.get(id)?.version ?? 0) > row.version) return;
    this.#rows.set(id, row);
    this.#refused.delete(id);
    this.#changed();
  }

  remove(giveaway: string): void {
    this.#rows.delete(giveaway);
    this.#refused.delete(giveaway);
    this.#changed();
  }

  /** Takes note that one could not come up by itself, and will not as it is. */
  refuse(giveaway: string, code: ErrorCode): void {
    this.#refused.set(giveaway, code);
    this.#changed();
  }

  /** Whatever could not come up by itself may now. */
  retry(): void {
    this.#refused.clear();
    this.#changed();
  }

  /** Those that come up by themselves at some time, and have not; without those that could not. */
  scheduled(): GiveawayDraft[] {
    return [...this.#rows.values()]
      .filter(({ draft, version }) => draft.opensAt !== undefined && version === 0)
      .filter(({ draft }) => !this.#refused.has(draft.id))
      .map(({ draft }) => draft);
  }

  /** What the seller is told; nothing where there are none. */
  told(): { giveaways?: PreparedGiveaway[] } {
    if (this.#rows.size === 0) return {};
    const giveaways = [...this.#rows.values()].map(({ draft, entered, given, codes }) => {
      const refused = this.#refused.get(draft.id);
      return {
        ...draft,
        entered,
        given,
        ...(codes > 0 && { codes }),
        ...this.#early.told({ kind: 'giveaway', id: draft.id }),
        ...(refused !== undefined && { refused }),
      };
    });
    return { giveaways };
  }
}
