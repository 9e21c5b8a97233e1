import { StallError } from '@livestall/protocol';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Terms } from '../localize/terms.js';
import type { Words } from '../localize/words.js';

/** A script that comes when a button asks for it. Where it does not arrive, it says so there, and the next tap tries again. */
export class LateScript {
  readonly #host: ReactiveControllerHost;
  readonly #words: Words;
  #lost: string | null = null;

  constructor(host: ReactiveControllerHost, words: Words) {
    this.#host = host;
    this.#words = words;
  }

  /** For what it did not arrive, by its id; `''`: for nothing in particular. */
  get lost(): string | null {
    return this.#lost;
  }

  /** Asks for it; `null` where it does not arrive. */
  async ask<T>(load: () => Promise<T>, id = ''): Promise<T | null> {
    this.forget();
    try {
      return await load();
    } catch {
      this.#lost = id;
      this.#host.requestUpdate();
      return null;
    }
  }

  forget(): void {
    if (this.#lost === null) return;
    this.#lost = null;
    this.#host.requestUpdate();
  }

  /** Why it is not there; nothing where it is, or was not asked for. */
  renderLoss(id = ''): TemplateResult | typeof nothing {
    if (this.#lost !== id) return nothing;
    return html`<p class="unopened" role="alert">${this.#words.why(new StallError('offline'))}</p>`;
  }

  /** What its button says. */
  label(otherwise: PlainTerm, id = ''): string {
    return this.#words.term(this.#lost === id ? 'tryAgain' : otherwise);
  }
}

/** The name of a term that takes nothing. */
type PlainTerm = {
  [name in keyof Terms]: Terms[name] extends string ? name : never;
}[keyof Terms];
