import type { DropName } from '@livestall/protocol';

/** Tries of drops that had not opened yet, since the server started. They are told to the seller alone. */
export class EarlyTries {
  readonly #counts = new Map<string, number>();
  readonly #changed: () => void;

  /** @param changed Called after each try. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  count({ kind, id }: DropName): void {
    const name = `${kind} ${id}`;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.#changed();
  }

  /** What the seller is told; nothing where there were none. */
  told({ kind, id }: DropName): { early?: number } {
    const early = this.#counts.get(`${kind} ${id}`);
    return early === undefined ? {} : { early };
  }
}
