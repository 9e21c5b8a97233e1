import type { ErrorCode } from '@livestall/protocol';

/** A drop as the ledger tells it to its seller. */
interface DropRow {
  draft: { id: string; opensAt?: number };
  /** Counts of a lower version are older. Absent: they come in their order. */
  version?: number;
}

/** What those have that one knows by their id: a seller's coupons, flash offers or giveaways in a show. */
export class BackDrops<Row extends DropRow> {
  readonly #rows: Map<string, Row>;
  readonly #refused = new Map<string, ErrorCode>();
  readonly #isUp: (row: Row) => boolean;
  readonly #changed: () => void;

  /**
   * @param isUp Whether one was dropped.
   * @param changed Called after each change.
   */
  constructor(
    rows: readonly Row[],
    { isUp, changed }: { isUp: (row: Row) => boolean; changed: () => void },
  ) {
    this.#rows = new Map(rows.map((row) => [row.draft.id, row]));
    this.#isUp = isUp;
    this.#changed = changed;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Takes note of what one has come to; what is told may come in any order. */
  set(row: Row): void {
    const { id } = row.draft;
    if ((this.#rows.get(id)?.version ?? 0) > (row.version ?? 0)) return;
    this.#rows.set(id, row);
    this.#refused.delete(id);
    this.#changed();
  }

  remove(id: string): void {
    this.#rows.delete(id);
    this.#refused.delete(id);
    this.#changed();
  }

  /** Takes note that one could not come up by itself, and will not as it is. */
  refuse(id: string, code: ErrorCode): void {
    this.#refused.set(id, code);
    this.#changed();
  }

  /** Whatever could not come up by itself may now. */
  retry(): void {
    this.#refused.clear();
    this.#changed();
  }

  /** When those that come up by themselves open, by id; without those that are up, or could not. */
  scheduled(): { id: string; opensAt: number }[] {
    return [...this.#rows.values()].flatMap((row) => {
      const { id, opensAt } = row.draft;
      const waits = opensAt !== undefined && !this.#isUp(row) && !this.#refused.has(id);
      return waits ? [{ id, opensAt }] : [];
    });
  }

  /** All of them as their seller is told, with why one could not come up by itself. */
  told<Told>(tell: (row: Row) => Told): (Told & { refused?: ErrorCode })[] {
    return [...this.#rows.values()].map((row) => {
      const refused = this.#refused.get(row.draft.id);
      return { ...tell(row), ...(refused !== undefined && { refused }) };
    });
  }
}
