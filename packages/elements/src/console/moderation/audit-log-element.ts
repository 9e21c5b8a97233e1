import { StallError, type AuditEntry } from '@livestall/protocol';
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.js';
import { button } from '../../styles/button.styles.js';
import type { ConsoleTools } from '../console-tools.js';
import { auditName } from './audit-name.js';
import { styles } from './moderation.styles.js';

/**
 * @summary What the house did to keep order: who, when, what, to whom and why. Part of the console.
 *
 * @csspart entry - One act.
 * @csspart button - A button.
 */
export class AuditLogElement extends LitElement {
  static override styles = [...base, button, styles];

  /** What the console works with. */
  @property({ attribute: false }) tools?: ConsoleTools;

  /** Newest first; `null` until they were read. */
  #entries: readonly AuditEntry[] | null = null;
  #before: string | undefined;
  #error: StallError | null = null;
  #show: string | null = null;
  /** Counts what was asked: only the newest answer is taken. */
  #asked = 0;

  protected override willUpdate(_: PropertyValues<this>): void {
    const show = this.tools?.show.id ?? null;
    if (show === this.#show) return;
    this.#show = show;
    this.#entries = null;
    this.#before = undefined;
    this.#asked += 1;
    if (show !== null) void this.#read();
  }

  override render(): TemplateResult | typeof nothing {
    const { tools } = this;
    if (!tools) return nothing;
    const { words } = tools;
    const entries = this.#entries ?? [];
    return html`<p class="wrong" role="status">${this.#error ? words.why(this.#error) : nothing}</p>
      ${
        this.#entries?.length === 0
          ? html`<p class="hint">${words.term('auditNone')}</p>`
          : html`<ol class="log">
              ${entries.map((entry) => renderEntry(entry, tools))}
            </ol>`
      }
      <p class="acts">
        <button class="button" part="button" type="button" @click=${() => this.#read()}>
          ${words.term('auditAgain')}
        </button>
        ${
          this.#before === undefined
            ? nothing
            : html`<button
                class="button"
                part="button"
                type="button"
                @click=${() => this.#read(this.#before)}
              >
                ${words.term('auditOlder')}
              </button>`
        }
      </p>`;
  }

  async #read(before?: string): Promise<void> {
    const { host } = this.tools as ConsoleTools;
    const asked = ++this.#asked;
    this.#error = null;
    try {
      const page = await host.moderation.audit(before);
      // Meanwhile it may have been asked again, or another show may be in hand.
      if (asked !== this.#asked) return;
      const newer = before === undefined ? [] : (this.#entries ?? []);
      this.#entries = [...newer, ...page.entries];
      this.#before = page.before;
    } catch (cause) {
      if (asked !== this.#asked) return;
      this.#error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
    this.requestUpdate();
  }
}

function renderEntry(entry: AuditEntry, { words, show }: ConsoleTools): TemplateResult {
  const { at, by, name, text, reason } = entry;
  const about = name ?? words.text(show.catalog.get(entry.target)?.title);
  return html`<li part="entry">
    <p>
      <strong>${auditName(entry, words)}</strong>
      ${about ? html`<bdi>${about}</bdi>` : nothing}
    </p>
    ${text ? html`<p class="text" dir="auto">${text}</p>` : nothing}
    ${reason ? html`<p class="text" dir="auto">${reason}</p>` : nothing}
    <p class="hint">
      <span class="numbers"
        >${words.date(new Date(at), { dateStyle: 'short', timeStyle: 'short' })}</span
      >
      ${by === '' ? nothing : html`· <bdi>${by}</bdi>`}
    </p>
  </li>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-audit-log': AuditLogElement;
  }
}
