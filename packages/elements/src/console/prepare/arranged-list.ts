import { moved } from './moved.js';
import { Unsaved } from './unsaved.js';

/** A list whose entries are put in their order here, thrown out and put back, and saved there. */
export class ArrangedList<T extends { readonly id: string }> {
  readonly unsaved: Unsaved<T>;
  /** What was thrown out last, and the entries before that; until they are changed again. */
  thrown: { readonly entry: T; readonly before: readonly T[] } | null = null;
  readonly #down: () => readonly T[];

  /**
   * @param save Sends the entries.
   * @param down The entries as they have come down.
   * @param changed Called after anything here changed.
   */
  constructor(
    save: (entries: readonly T[]) => Promise<void>,
    down: () => readonly T[],
    changed: () => void,
  ) {
    this.#down = down;
    this.unsaved = new Unsaved(
      save,
      (entries) => JSON.stringify(entries) === JSON.stringify(down()),
      changed,
    );
  }

  get entries(): readonly T[] {
    return this.unsaved.drawn(this.#down());
  }

  /** Saves changed entries. @throws StallError where they were not taken; they are kept, which the list says. */
  async save(entries: readonly T[]): Promise<void> {
    this.thrown = null;
    if (entries !== this.entries) await this.unsaved.set(entries);
  }

  /** The same, for whom the list's own word is enough. */
  set(entries: readonly T[]): void {
    this.save(entries).catch(() => undefined);
  }

  move(id: string, to: number): void {
    this.set(moved(this.entries, id, to));
  }

  remove(entry: T): void {
    const before = this.entries;
    this.set(before.filter(({ id }) => id !== entry.id));
    this.thrown = { entry, before };
  }

  /** Puts back what was thrown out last. */
  undoRemove(): void {
    if (this.thrown) this.set(this.thrown.before);
  }
}
