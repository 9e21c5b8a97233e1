import { newId } from '@livestall/client/host';
import { StallError } from '@livestall/protocol';
import { keepValues, readValues, type Values } from '../kept-values.js';

/** What is wrong with a form, in words by field; empty where nothing is. */
export type Mistakes = Readonly<Record<string, string>>;

/** How a form's values become something, or what is wrong with them. */
export type Reading<T> = { readonly value: T } | { readonly mistakes: Mistakes };

/** What a form is for. */
export interface FormPurpose<T> {
  /** The id of what it changes. Default: it makes something new. */
  id?: string | undefined;
  /** Reads its values. */
  read: (values: Values) => Reading<T>;
  /** Called after anything in the form changed. */
  changed: () => void;
  /** In which fields is what the server did not take. Default: in none. */
  refusedIn?: (error: StallError) => Mistakes;
}

/**
 * One form that is open: its values are kept while they are typed, until the server has what they became.
 * Mistakes are told at the first try, and from then on as they are mended.
 */
export class OpenForm<T> {
  readonly key: string;
  /** Of what it is of. What is new keeps its own with what was typed: saved again, after an answer that was lost, it is the same. */
  readonly id: string;
  values: Values;
  saving = false;
  /** Why the server did not take it. */
  error: StallError | null = null;
  readonly #purpose: FormPurpose<T>;
  readonly #initial: Values;
  /** What was typed: the rest stays as it is when the form is opened again, however long after. */
  #typed: Values;
  #tried = false;
  #refused: Mistakes = {};

  /**
   * @param key Names the form among all that are kept.
   * @param initial What it holds where nothing was kept.
   */
  constructor(key: string, initial: Values, purpose: FormPurpose<T>) {
    this.key = key;
    this.#initial = initial;
    const { id, ...typed } = readValues(key) ?? {};
    this.id = purpose.id ?? id ?? newId();
    this.#typed = typed;
    this.values = { ...initial, ...typed };
    this.#purpose = purpose;
  }

  get mistakes(): Mistakes {
    const reading = this.#tried ? this.#purpose.read(this.values) : null;
    return { ...this.#refused, ...(reading && 'mistakes' in reading && reading.mistakes) };
  }

  set(name: string, value: string): void {
    this.values = { ...this.values, [name]: value };
    this.mend(name);
    const { [name]: _, ...others } = this.#typed;
    this.#typed = value === this.#initial[name] ? others : { ...others, [name]: value };
    const isEmpty = Object.keys(this.#typed).length === 0;
    keepValues(this.key, isEmpty ? null : { ...this.#typed, id: this.id });
    this.#purpose.changed();
  }

  /** What the server did not take of a field is there no more: it is another now. */
  mend(name: string): void {
    const { [name]: refused, ...others } = this.#refused;
    if (refused === undefined) return;
    this.#refused = others;
    this.error = null;
  }

  /** Saves by `save` where nothing is wrong; true where it was saved, and nothing need be kept. */
  async submit(save: (value: T) => Promise<void>): Promise<boolean> {
    if (this.saving) return false;
    this.#tried = true;
    this.error = null;
    this.#refused = {};
    const reading = this.#purpose.read(this.values);
    if ('mistakes' in reading) {
      this.#purpose.changed();
      return false;
    }
    this.saving = true;
    this.#purpose.changed();
    try {
      await save(reading.value);
      this.forget();
      return true;
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#refused = this.#purpose.refusedIn?.(this.error) ?? {};
      return false;
    } finally {
      this.saving = false;
      this.#purpose.changed();
    }
  }

  /** Keeps its values no more. */
  forget(): void {
    keepValues(this.key, null);
  }
}
