import { StallError } from '@livestall/protocol';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Words } from '../localize/words.js';
import { openReport, type ReportAbout } from './open-report.js';

/** Reports from a button of an element. Where the form's script does not arrive, it says so there, and the next tap tries again. */
export class Reporting {
  readonly #host: LitElement;
  readonly #words: Words;
  readonly #openForm: typeof openReport;
  #failed: string | null = null;

  /** @param openForm Another way to open it, for a test: a script that does not arrive cannot be had otherwise. */
  constructor(host: LitElement, words: Words, openForm = openReport) {
    this.#host = host;
    this.#words = words;
    this.#openForm = openForm;
  }

  /** Which one could not be opened, by its id; `''`: one of nothing in particular. */
  get failed(): string | null {
    return this.#failed;
  }

  /** @param opening Called once the script is there, before the form is. */
  async open(about?: ReportAbout, opening?: () => void): Promise<void> {
    this.forget();
    try {
      await this.#openForm(this.#host, about, opening);
    } catch {
      this.#failed = about?.target ?? '';
      this.#host.requestUpdate();
    }
  }

  forget(): void {
    if (this.#failed === null) return;
    this.#failed = null;
    this.#host.requestUpdate();
  }

  /** Why it did not open; nothing where it did, or was not asked to. */
  renderFailure(target = ''): TemplateResult | typeof nothing {
    if (this.#failed !== target) return nothing;
    return html`<p class="unopened" role="alert">${this.#words.why(new StallError('offline'))}</p>`;
  }

  /** What the button says. */
  label(target = ''): string {
    return this.#words.term(this.#failed === target ? 'tryAgain' : 'report');
  }
}
