import { pollGauge } from '@livestall/protocol';
import type { Gauges, PreparedPoll } from '@livestall/protocol';
import type { PollRow } from '../ledger/contract.js';
import { votesOf } from '../ledger/votes-of.js';

/** The polls of a show as their seller sees them. */
export class BackPolls {
  readonly #rows: Map<string, PollRow>;
  readonly #changed: () => void;

  /** @param changed Called after each change but a vote: those are told to all alike. */
  constructor(rows: readonly PollRow[], changed: () => void) {
    this.#rows = new Map(rows.map((row) => [row.draft.id, row]));
    this.#changed = changed;
  }

  set(row: PollRow): void {
    this.#rows.set(row.draft.id, row);
    this.#changed();
  }

  remove(poll: string): void {
    this.#rows.delete(poll);
    this.#changed();
  }

  /** Takes note of how many voted for a choice; what is told may come in any order. */
  count(poll: string, choice: string, count: number): void {
    const row = this.#rows.get(poll);
    if (!row || votesOf(row, choice) >= count) return;
    this.#rows.set(poll, { ...row, counts: { ...row.counts, [choice]: count } });
  }

  told(): PreparedPoll[] {
    return [...this.#rows.values()].map(({ draft, counts }) => ({ ...draft, counts }));
  }

  /** The readings of those that are open. */
  gauges(): Gauges {
    const open = [...this.#rows.values()].filter(
      (row) => row.openedAt !== null && row.closedAt === null,
    );
    return Object.fromEntries(
      open.flatMap(({ draft, counts }) =>
        Object.entries(counts).map(([choice, n]) => [pollGauge(draft.id, choice), [n, n]]),
      ),
    );
  }
}
