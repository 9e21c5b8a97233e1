import { UsageError } from './usage-error.js';

/** What a setting came to: text, a switch, or several texts. */
export type GivenValue = string | boolean | readonly string[] | undefined;

/** What a command was given, read by the form that it needs. */
export class Given {
  readonly #values: ReadonlyMap<string, GivenValue>;

  constructor(
    /** The words that are no flags. */
    readonly operands: readonly string[],
    values: ReadonlyMap<string, GivenValue>,
  ) {
    this.#values = values;
  }

  /** The operand at a place, that the command's usage promises to be there. */
  operand(at: number): string {
    return this.operands[at] ?? '';
  }

  text(name: string): string | undefined {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  /** The text of a setting that is needed or has a default. */
  must(name: string): string {
    return this.text(name) ?? '';
  }

  on(name: string): boolean {
    return this.#values.get(name) === true;
  }

  list(name: string): readonly string[] {
    const value = this.#values.get(name);
    return Array.isArray(value) ? (value as readonly string[]) : [];
  }

  /** One of some words. @throws UsageError */
  oneOf<W extends string>(name: string, words: readonly W[]): W {
    const text = this.must(name);
    const found = words.find((word) => word === text);
    if (found === undefined) {
      throw new UsageError(`--${name} is one of ${words.join(', ')}, not "${text}".`);
    }
    return found;
  }

  /** A whole number within bounds. @throws UsageError */
  number(name: string, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = /^\d+$/.test(text) ? Number(text) : NaN;
    if (number >= least && number <= most) return number;
    throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${text}".`);
  }
}
