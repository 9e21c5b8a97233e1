import { StallError } from '@livestall/protocol';
import { keepValues, readValues, type Values } from './kept-values.js';

/** What is wrong with a form, in words by field; empty where nothing is. */
export type Mistakes = Readonly<Record<string, string>>;

/** How a form's values become something, or what is wrong with them. */
export type Reading<T> = { readonly value: T } | { readonly mistakes: Mistakes };

/**
 * One form that is open: its values are kept while they are typed, until the server has what they became.
 * Mistakes are told at the first try, and from then on as they are mended.
 */
export class OpenForm<T> {
  readonly key: string;
  values: Values;
  saving = false;
  /** Why the server did not take it. */
  error: StallError | null = null;
  readonly #read: (values: Values) => Reading<T>;
  readonly #changed: () => void;
  #tried = false;

  /**
   * @param key Names the form among all that are kept.
   * @param initial What it holds where nothing was kept.
   * @param read Reads its values.
   * @param changed Called after anything here changed.
   */
  constructor(
    key: string,
    initial: Values,
    read: (values: Values) => Reading<T>,
    changed: () => void,
  ) {
    this.key = key;
    this.values = { ...initial, ...readValues(key) };
    this.#read = read;
    this.#changed = changed;
  }

  get mistakes(): Mistakes {
    const reading = this.#tried ? this.#read(this.values) : null;
    return reading && 'mistakes' in reading ? reading.mistakes : {};
  }

  set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
    keepValues(this.key, this.values);
    this.#changed();
  }

  /** Saves by `save` where nothing is wrong; true where it was saved, and nothing need be kept. */
  async submit(save: (value: T) => Promise<void>): Promise<boolean> {
    if (this.saving) return false;
    this.#tried = true;
    this.error = null;
    const reading = this.#read(this.values);
    if ('mistakes' in reading) {
      this.#changed();
      return false;
    }
    this.saving = true;
    this.#changed();
    try {
      await save(reading.value);
      this.forget();
      return true;
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      return false;
    } finally {
      this.saving = false;
      this.#changed();
    }
  }

  /** Keeps its values no more. */
  forget(): void {
    keepValues(this.key, null);
  }
}
