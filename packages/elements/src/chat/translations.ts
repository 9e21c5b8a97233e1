import type { ChatLine, Show } from '@livestall/client';
import { seemsForeign } from './seems-foreign.js';

/** How the translation of a line stands. */
export interface LineTranslation {
  readonly state: 'asked' | 'there' | 'failed';
  /** The words of it; the line's own until they are there. */
  readonly text: string;
  /** Whether it is shown instead of what was said. */
  readonly shown: boolean;
}

/** How many are kept: whoever scrolls back asks again. */
const KEPT = 200;

/** The lines that were translated, by the page's own means, for one viewer. */
export class Translations {
  readonly #translate: NonNullable<Show['translateLine']>;
  readonly #changed: () => void;
  readonly #lines = new Map<string, LineTranslation>();

  /** @param changed Called after one came, or did not. */
  constructor(translate: NonNullable<Show['translateLine']>, changed: () => void) {
    this.#translate = translate;
    this.#changed = changed;
  }

  /** The same object until it changes. */
  of({ id }: ChatLine): LineTranslation | undefined {
    return this.#lines.get(id);
  }

  /** Whether the line itself offers it: it is in letters that the viewer's language is not written in. */
  isOffered({ own, text }: ChatLine, language: string): boolean {
    return !own && seemsForeign(text, language);
  }

  /** Shows the translation, asks for it, or shows what was said again. */
  toggle(line: ChatLine, language: string): void {
    const known = this.#lines.get(line.id);
    if (known?.state === 'asked') return;
    if (known?.state === 'there') this.#set(line, { ...known, shown: !known.shown });
    else void this.#ask(line, language);
  }

  async #ask(line: ChatLine, language: string): Promise<void> {
    const { text } = line;
    this.#set(line, { state: 'asked', text, shown: false });
    try {
      const answer = await this.#translate(line, language);
      this.#set(line, { state: 'there', text: answer, shown: true });
    } catch {
      this.#set(line, { state: 'failed', text, shown: false });
    }
  }

  #set({ id }: ChatLine, translation: LineTranslation): void {
    this.#lines.delete(id);
    this.#lines.set(id, translation);
    const [oldest] = this.#lines.keys();
    if (this.#lines.size > KEPT && oldest !== undefined) this.#lines.delete(oldest);
    this.#changed();
  }
}
