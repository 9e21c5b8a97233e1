import { html, type LitElement, type TemplateResult } from 'lit';
import { LateScript } from '../late/late-script.js';
import type { Words } from '../localize/words.js';

/** What shares the show, on a page of the menu. Its script comes when somebody opens it first. */
export class SharePage {
  readonly #host: LitElement;
  readonly #script: LateScript;
  readonly #load: () => Promise<unknown>;

  /** @param load Another way to have it, for a test: a script that does not arrive cannot be had otherwise. */
  constructor(
    host: LitElement,
    words: Words,
    load: () => Promise<unknown> = () => import('../share/define.js'),
  ) {
    this.#host = host;
    this.#script = new LateScript(host, words);
    this.#load = load;
  }

  /** Asks for the script, at each opening anew until it came. */
  open(): void {
    void this.#script.ask(this.#load);
  }

  render(): TemplateResult {
    if (this.#script.lost === null)
      return html`<div class="share"><stall-share></stall-share></div>`;
    return html`<div class="share">
      ${this.#script.renderLoss()}
      <button class="button" type="button" @click=${() => void this.#again()}>
        ${this.#script.label('share')}
      </button>
    </div>`;
  }

  /** The button goes as it is tapped: the keyboard stands at the way back meanwhile. */
  async #again(): Promise<void> {
    this.open();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.back')?.focus();
  }
}
