import { StallError } from '@livestall/protocol';

/**
 * A list that is changed here and saved there: what was changed is drawn until it has come down, and kept
 * where it could not be saved. Changes that come while one is being saved go together after it.
 */
export class Unsaved<T> {
  readonly #save: (list: readonly T[]) => Promise<void>;
  readonly #same: (list: readonly T[]) => boolean;
  readonly #changed: () => void;
  #list: readonly T[] | null = null;
  #saving = false;
  #error: StallError | null = null;

  /**
   * @param save Sends the list.
   * @param same Whether the list is what has come down.
   * @param changed Called after anything here changed.
   */
  constructor(
    save: (list: readonly T[]) => Promise<void>,
    same: (list: readonly T[]) => boolean,
    changed: () => void,
  ) {
    this.#save = save;
    this.#same = same;
    this.#changed = changed;
  }

  get saving(): boolean {
    return this.#saving;
  }

  /** Why the newest list is not saved. */
  get error(): StallError | null {
    return this.#error;
  }

  /** The list as it is drawn: the changed one until it has come down. */
  drawn(down: readonly T[]): readonly T[] {
    if (this.#list && !this.#saving && !this.#error && this.#same(this.#list)) this.#list = null;
    return this.#list ?? down;
  }

  /** Saves a changed list. @throws StallError where it was not taken; it is kept. */
  async set(list: readonly T[]): Promise<void> {
    this.#list = list;
    this.#error = null;
    this.#changed();
    if (this.#saving) return;
    this.#saving = true;
    try {
      let sent: readonly T[];
      do {
        sent = this.#list;
        await this.#save(sent);
      } while (this.#list !== sent);
    } catch (cause) {
      this.#error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      throw this.#error;
    } finally {
      this.#saving = false;
      this.#changed();
    }
  }

  /** Saves once more what could not be saved. */
  retry(): void {
    if (this.#list) this.set(this.#list).catch(() => undefined);
  }
}
