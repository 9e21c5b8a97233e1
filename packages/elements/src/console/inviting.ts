import type { HostShow, Invitation } from '@livestall/client/host';
import { StallError } from '@livestall/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsoleWords } from './console-words.js';

/** Makes links that sign in once, and shows the newest. */
export class Inviting {
  readonly #host: () => HostShow | null;
  readonly #words: ConsoleWords;
  readonly #changed: () => void;
  #link: { url: string; kind: 'device' | 'person'; name: string; copied: boolean } | null = null;
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
      this.#link = { url: url.href, kind, name: invitation.name, copied: false };
    } catch (cause) {
      const error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.#error = `${this.#words.why(error)} ${this.#words.hint(error)}`;
    }
    this.#changed();
  }

  render(): TemplateResult | typeof nothing {
    if (this.#error !== null) return html`<p class="wrong" role="alert">${this.#error}</p>`;
    if (!this.#link) return nothing;
    const { url, kind, name, copied } = this.#link;
    const words = this.#words;
    return html`<div class="link" part="invitation" role="status">
      <p>${kind === 'device' ? words.term('linkDevice') : words.term('linkPerson', name)}</p>
      <input readonly dir="ltr" aria-label=${words.term('link')} .value=${url} @focus=${select} />
      <p class="acts">
        <button class="button accent" part="button" type="button" @click=${() => this.#copy(url)}>
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

  /** Where the page may not write to the clipboard, the field can be copied by hand. */
  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      return;
    }
    if (this.#link) this.#link = { ...this.#link, copied: true };
    this.#changed();
  }
}

function select({ currentTarget }: FocusEvent): void {
  (currentTarget as HTMLInputElement).select();
}
