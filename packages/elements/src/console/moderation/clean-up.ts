import type { ChatLine } from '@livestall/client';
import type { Newcomer } from '@livestall/protocol';

/** Which lines were chosen to be removed together. */
export class CleanUp {
  readonly #changed: () => void;
  #chosen: ReadonlySet<string> = new Set();

  /** @param changed Called after anything here changed. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Whether nothing was chosen yet. */
  get empty(): boolean {
    return this.#chosen.size === 0;
  }

  has(line: string): boolean {
    return this.#chosen.has(line);
  }

  /** Those of the chosen that are among these, in their order. */
  of<Line extends { id: string }>(lines: readonly Line[]): readonly Line[] {
    return lines.filter(({ id }) => this.#chosen.has(id));
  }

  toggle(line: string): void {
    const chosen = new Set(this.#chosen);
    if (!chosen.delete(line)) chosen.add(line);
    this.#set(chosen);
  }

  /** All lines of one person; none of them where all were chosen already. */
  toggleAll(sender: string, lines: readonly ChatLine[]): void {
    const theirs = lines.filter((line) => line.sender === sender).map(({ id }) => id);
    const chosen = new Set(this.#chosen);
    const all = theirs.every((id) => chosen.has(id));
    for (const id of theirs) {
      if (all) chosen.delete(id);
      else chosen.add(id);
    }
    this.#set(chosen);
  }

  /** All lines of those who came lately. */
  choose(people: readonly Newcomer[]): void {
    this.#set(new Set([...this.#chosen, ...people.flatMap(({ lines }) => lines)]));
  }

  clear(): void {
    this.#set(new Set());
  }

  #set(chosen: ReadonlySet<string>): void {
    this.#chosen = chosen;
    this.#changed();
  }
}
