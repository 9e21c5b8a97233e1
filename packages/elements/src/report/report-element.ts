import type { ChatLine } from '@livestall/client';
import {
  COMPLAINT_LIMIT,
  StallError,
  type Complaint,
  type Picture,
  type ReportedKind,
  type ReportReason,
} from '@livestall/protocol';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { nameOf } from '../chat/name-of.js';
import { ShowController } from '../context/show-controller.js';
import { StallErrorEvent } from '../events/stall-error-event.js';
import { Words } from '../localize/words.js';
import { base } from '../styles/base.styles.js';
import { button } from '../styles/button.styles.js';
import { renderAbout } from './render-about.js';
import { REASON_TERMS, reasonsOf } from './reasons.js';
import { styles } from './report.styles.js';

/** Of how many lines one may choose the one that is meant, the newest. */
const LINES = 20;

/**
 * @summary The form by which a line, a product or the host is reported. It opens over the page, and says thanks.
 *
 * @fires stall-report-closed - It was closed, sent or not.
 * @fires {StallErrorEvent} stall-error - A report was not taken.
 *
 * @csspart report - The form.
 * @csspart button - A button.
 */
export class ReportElement extends LitElement {
  static override styles = [...base, button, styles];

  /** What is reported. Default: the form asks. */
  @property() of?: ReportedKind;

  /** The id of the line or product. */
  @property() target?: string;

  /** What it is called; of a line: who said it. */
  @property() label = '';

  /** What the line says. */
  @property() text = '';

  /** How it looks. */
  @property({ attribute: false }) picture?: Picture;

  @query('dialog') private readonly _dialog!: HTMLDialogElement;

  readonly #words = new Words(this);
  readonly #talk = new ShowController(this, ({ id }) => id);
  #kind: ReportedKind = 'host';
  /** The lines to choose from, as they stood when lines were asked for: none moves away from under a finger. */
  #lines: readonly ChatLine[] | null = null;
  #line: string | null = null;
  #reason: ReportReason | null = null;
  #state: 'asking' | 'sending' | 'sent' = 'asking';
  #error: StallError | null = null;

  protected override firstUpdated(): void {
    this._dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog
      part="report"
      aria-labelledby="title"
      @close=${() => this.dispatchEvent(new CustomEvent('stall-report-closed'))}
    >
      ${this.#state === 'sent' ? this.#renderThanks() : this.#renderForm()}
    </dialog>`;
  }

  #renderThanks(): TemplateResult {
    return html`<h2 id="title" tabindex="-1">${this.#words.term('reportThanks')}</h2>
      <p>${this.#words.term('reportThanksText')}</p>
      <p class="acts">
        <button class="button accent" part="button" type="button" @click=${() => this.#close()}>
          ${this.#words.term('close')}
        </button>
      </p>`;
  }

  #renderForm(): TemplateResult {
    const about = this.of ?? this.#kind;
    return html`<form @submit=${(event: SubmitEvent) => this.#send(event)}>
      <h2 id="title">${this.#words.term('report')}</h2>
      ${renderAbout(this, this.#talk.show, this.#words)}
      ${this.of === undefined ? this.#renderKinds() : nothing}
      ${about === 'message' && this.target === undefined ? this.#renderLines() : nothing}
      <fieldset>
        <legend>${this.#words.term('reportWhy')}</legend>
        ${reasonsOf(about).map(
          (reason) =>
            html`<label>
              <input
                type="radio"
                name="reason"
                .checked=${this.#reason === reason}
                @change=${() => this.#choose({ reason })}
              />
              ${this.#words.term(REASON_TERMS[reason])}
            </label>`,
        )}
      </fieldset>
      <label class="more">
        ${this.#words.term('reportText')}
        <textarea name="text" rows="2" maxlength=${COMPLAINT_LIMIT} dir="auto"></textarea>
      </label>
      <p class="wrong" role="status">${this.#error ? this.#words.why(this.#error) : nothing}</p>
      <p class="acts">
        <button class="button" part="button" type="button" @click=${() => this.#close()}>
          ${this.#words.term('reportNot')}
        </button>
        <button
          class="button accent"
          part="button"
          type="submit"
          aria-disabled=${this.#complaint() ? 'false' : 'true'}
        >
          ${this.#words.term('reportSend')}
        </button>
      </p>
    </form>`;
  }

  #renderKinds(): TemplateResult {
    const kinds = [
      { kind: 'host', term: 'reportHost' },
      { kind: 'message', term: 'reportLine' },
    ] as const;
    return html`<fieldset>
      <legend>${this.#words.term('reportWhat')}</legend>
      ${kinds.map(
        ({ kind, term }) =>
          html`<label>
            <input
              type="radio"
              name="kind"
              .checked=${this.#kind === kind}
              @change=${() => {
                this.#kind = kind;
                this.#lines = null;
                this.#line = null;
                this.#choose({ reason: null });
              }}
            />
            <span
              >${this.#words.term(term)} ${kind === 'host' ? this.#renderHostName() : nothing}</span
            >
          </label>`,
      )}
    </fieldset>`;
  }

  #renderHostName(): TemplateResult {
    const name = this.#words.text(this.#talk.show?.now.info.host?.name);
    return html`<bdi class="of">${name}</bdi>`;
  }

  #renderLines(): TemplateResult {
    this.#lines ??= this.#talk.show?.chat.lines.filter(isOthers).slice(-LINES).reverse() ?? null;
    return html`<fieldset class="lines">
      <legend>${this.#words.term('reportWhich')}</legend>
      ${this.#lines?.map(
        (line) =>
          html`<label>
            <input
              type="radio"
              name="line"
              .checked=${this.#line === line.id}
              @change=${() => this.#choose({ line: line.id })}
            />
            <span>
              <bdi class="who">${nameOf(line, this.#words)}</bdi>
              <span dir="auto">${line.text}</span>
            </span>
          </label>`,
      )}
    </fieldset>`;
  }

  #choose({
    reason = this.#reason,
    line = this.#line,
  }: {
    reason?: ReportReason | null;
    line?: string | null;
  }) {
    this.#reason = reason;
    this.#line = line;
    this.requestUpdate();
  }

  /** What would be sent; `null` while something is still to be chosen. */
  #complaint(): Complaint | null {
    const of = this.of ?? this.#kind;
    const id = of === 'host' ? undefined : (this.target ?? (of === 'message' ? this.#line : null));
    if (!this.#reason || id === null) return null;
    return { of, reason: this.#reason, ...(id !== undefined && { id }) };
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const complaint = this.#complaint();
    const { show } = this.#talk;
    if (!complaint || !show || this.#state === 'sending') return;
    const text = this.renderRoot.querySelector('textarea')?.value.trim() ?? '';
    this.#state = 'sending';
    this.#error = null;
    try {
      await show.report({ ...complaint, ...(text !== '' && { text }) });
      this.#state = 'sent';
    } catch (cause) {
      this.#state = 'asking';
      this.#error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
      this.dispatchEvent(new StallErrorEvent(this.#error));
    }
    this.requestUpdate();
    await this.updateComplete;
    if (this.#state === 'sent') this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  #close(): void {
    this._dialog.close();
  }
}

function isOthers({ own, delivery, role, text }: ChatLine): boolean {
  return !own && !delivery && role === 'viewer' && text !== '';
}

declare global {
  interface HTMLElementTagNameMap {
    'stall-report': ReportElement;
  }
}
