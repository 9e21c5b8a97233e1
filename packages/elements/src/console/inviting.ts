import type { HostShow, Invitation } from '@livestall/client/host';
import { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { copyText } from '../share/copy-text.js';
import type { QrCode } from '../share/qr-code.js';
import { renderQrCode } from '../share/render-qr-code.js';
import { patiently } from '../time/patiently.js';
import type { ConsoleWords } from './console-words.js';

/** A link that was made. */
interface MadeLink {
  readonly url: string;
  readonly kind: 'device' | 'person';
  readonly name: string;
  /** For the camera of the phone beside; `null` while its script is on its way. */
  readonly code: QrCode | null;
  readonly copied: boolean;
}

/** Makes links that sign in once, and shows the newest. */
export class Inviting {
  readonly #host: () => HostShow | null;
  readonly #words: ConsoleWords;
  readonly #changed: () => void;
  #link: MadeLink | null = null;
  #error: string | null = null;

  /** @param changed Called after anything here changed. */
  constructor(host: () => HostShow | null, words: ConsoleWords, changed: () => void) {
    this.#host = host;
    this.#words = words;
    this.#changed = changed;
  }

  async invite(invitation: Invitation, kind: 'device' | 'person'): Promise<void> {
    this.#link = null;
    this.#error = invitation.name === '' ? this.#words.term('inviteNeedsName') : null;
    this.#changed();
    const host = this.#host();
    if (!host || this.#error !== null) return;
    try {
      const { code } = await host.prepare.invite(invitation);
      const url = new URL(location.href);
      url.hash = `code=${code}`;
      this.#link = { url: url.href, kind, name: invitation.name, code: null, copied: false };
      void this.#draw(url.href);
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#error = `${this.#words.why(error)} ${this.#words.hint(error)}`;
    }
    this.#changed();
  }

  render(): TemplateResult | typeof nothing {
    if (this.#error !== null) return html`<p class="wrong" role="alert">${this.#error}</p>`;
    if (!this.#link) return nothing;
    const { url, kind, name, code, copied } = this.#link;
    const words = this.#words;
    return html`<div class="link" part="invitation" role="status">
      <p>${kind === 'device' ? words.term('linkDevice') : words.term('linkPerson', name)}</p>
      <input readonly dir="ltr" aria-label=${words.term('link')} .value=${url} @focus=${select} />
      <figure>
        ${renderQrCode(code, words.term('linkCode'))}
        <figcaption class="hint">${words.term('shareCodeHint')}</figcaption>
      </figure>
      <p class="acts">
        <button
          class="button accent"
          part="button"
          type="button"
          @click=${(event: Event) => this.#copy(url, event)}
        >
          ${words.term(copied ? 'copied' : 'copyLink')}
        </button>
        ${
          'share' in navigator
            ? html`<button
                class="button"
                part="button"
                type="button"
                @click=${() => navigator.share({ url }).catch(() => undefined)}
              >
                ${words.term('shareLink')}
              </button>`
            : nothing
        }
      </p>
    </div>`;
  }

  async #draw(url: string): Promise<void> {
    const { qrCode } = await patiently(
      () => import('../share/qr-code.js'),
      () => undefined,
    );
    this.#change(url, { code: qrCode(url) });
  }

  /** Where the page may not write to the clipboard, the field can be copied by hand. */
  async #copy(url: string, { currentTarget }: Event): Promise<void> {
    const field = (currentTarget as HTMLElement).closest('.link')?.querySelector('input');
    if (await copyText(url, () => field?.select())) this.#change(url, { copied: true });
  }

  /** Nothing where another link was made meanwhile. */
  #change(url: string, change: Partial<MadeLink>): void {
    if (this.#link?.url !== url) return;
    this.#link = { ...this.#link, ...change };
    this.#changed();
  }
}

function select({ currentTarget }: FocusEvent): void {
  (currentTarget as HTMLInputElement).select();
}
