import type { LitElement, TemplateResult, nothing } from 'lit';
import { LateScript } from '../late/late-script.js';
import type { Words } from '../localize/words.js';
import { openReport, type ReportAbout } from './open-report.js';

/** Reports from a button of an element. */
export class Reporting {
  readonly #host: LitElement;
  readonly #script: LateScript;
  readonly #openForm: typeof openReport;

  /** @param openForm Another way to open it, for a test: a script that does not arrive cannot be had otherwise. */
  constructor(host: LitElement, words: Words, openForm = openReport) {
    this.#host = host;
    this.#script = new LateScript(host, words);
    this.#openForm = openForm;
  }

  /** Which one could not be opened, by its id; `''`: one of nothing in particular. */
  get failed(): string | null {
    return this.#script.lost;
  }

  /** @param opening Called once the script is there, before the form is. */
  async open(about?: ReportAbout, opening?: () => void): Promise<void> {
    await this.#script.ask(() => this.#openForm(this.#host, about, opening), about?.target);
  }

  forget(): void {
    this.#script.forget();
  }

  /** Why it did not open; nothing where it did, or was not asked to. */
  renderFailure(target?: string): TemplateResult | typeof nothing {
    return this.#script.renderLoss(target);
  }

  /** What the button says. */
  label(target?: string): string {
    return this.#script.label('report', target);
  }
}
