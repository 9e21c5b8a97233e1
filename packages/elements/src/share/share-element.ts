import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { ShowController } from '../context/show-controller.js';
import { ShareEvent } from '../events/share-event.js';
import { icon } from '../icons/icon.js';
import { check, copy, share } from '../icons/shapes.js';
import { Words } from '../localize/words.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { patiently } from '../time/patiently.js';
import { ticker } from '../time/ticker.js';
import { copyText } from './copy-text.js';
import type { QrCode } from './qr-code.js';
import { renderQrCode } from './render-qr-code.js';
import { styles } from './share.styles.js';

/** How long "copied" stands on the button, in milliseconds. */
const COPIED_MS = 2_500;

/**
 * @summary Passes the show on: by the browser's own sharing where there is one, as an address to copy, as a
 * QR code for the phone beside.
 *
 * @fires {ShareEvent} stall-share - Somebody asked to share. Cancel it to do it yourself.
 *
 * @csspart share - The button of the browser's own sharing.
 * @csspart address - The field with the address.
 * @csspart copy - The button that copies it.
 * @csspart code - The QR code.
 */
export class ShareElement extends LitElement {
  static override styles = [...base, button, styles];

  readonly #words = new Words(this);
  readonly #title = new ShowController(this, (show) => this.#words.text(show.now.info.title));

  /** What is shared. Default: the page's own address. */
  @property() href = '';

  /** What the QR code leads to. Default: what is shared. */
  @property({ attribute: 'code-href' }) codeHref = '';

  /** What is shared, by its name. Default: the show's title. */
  @property() label = '';

  @query('input') private readonly _field!: HTMLInputElement;

  #code: (QrCode & { of: string }) | null = null;
  #copied = false;
  /** The browser did neither: the address is selected, for a hand to take it. */
  #byHand = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    ticker.drop(this.#forget);
  }

  override render(): TemplateResult {
    return html`<div class="share">
      ${
        'share' in navigator
          ? html`<button class="button accent" part="share" type="button" @click=${this.#share}>
              ${icon(share)} ${this.#words.term('shareVia')}
            </button>`
          : nothing
      }
      <div class="address">
        <input
          part="address"
          readonly
          dir="ltr"
          aria-label=${this.#words.term('shareAddress')}
          .value=${this.#address}
          @focus=${() => this._field.select()}
        />
        <button class="button" part="copy" type="button" @click=${this.#copy}>
          ${icon(this.#copied ? check : copy, 18)}
          ${this.#words.term(this.#copied ? 'copied' : 'copy')}
        </button>
      </div>
      <p class=${this.#byHand ? 'note' : 'unseen'} role="status">
        ${this.#copied ? this.#words.term('copied') : this.#byHand ? this.#words.term('copyByHand') : nothing}
      </p>
      ${this.#renderCode()}
    </div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    const of = addressOf(this.codeHref || this.href);
    if (this.#code?.of === of) return;
    void patiently(
      () => import('./qr-code.js'),
      () => undefined,
    ).then(({ qrCode }) => {
      const code = qrCode(of);
      this.#code = code && { ...code, of };
      if (code) this.requestUpdate();
    });
  }

  get #address(): string {
    return addressOf(this.href);
  }

  get #name(): string | undefined {
    return this.label || this.#title.value;
  }

  #renderCode(): TemplateResult {
    return html`<figure>
      ${renderQrCode(this.#code, this.#words.term('shareCode'))}
      <figcaption>${this.#words.term('shareCodeHint')}</figcaption>
    </figure>`;
  }

  readonly #forget = (): void => {
    this.#copied = false;
    this.requestUpdate();
  };

  #ask(): boolean {
    const detail = { url: this.#address, title: this.#name ?? document.title };
    return this.dispatchEvent(new ShareEvent(detail));
  }

  #share(): void {
    if (!this.#ask()) return;
    this.#byHand = false;
    this.requestUpdate();
    const title = this.#name;
    navigator.share({ url: this.#address, ...(title && { title }) }).catch((error: unknown) => {
      // To close the browser's sheet without choosing is no failure; a frame that may not share is.
      if (!(error instanceof DOMException) || error.name !== 'AbortError') this.#select();
    });
  }

  #select(): void {
    this.#byHand = true;
    this._field.focus();
    this._field.select();
    this.requestUpdate();
  }

  async #copy(): Promise<void> {
    if (!this.#ask()) return;
    this.#byHand = false;
    this.#copied = await copyText(this.#address, () => this.#select());
    if (this.#copied) ticker.at(COPIED_MS, this.#forget);
    this.requestUpdate();
  }
}

function addressOf(href: string): string {
  return new URL(href, location.href).href;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-share': ShareElement;
  }
}
