import { newId, type Preparing } from '@livestall/client/host';
import { StallError, type OfferDraft } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { offerRows, type OfferRow } from '../offer-rows.js';
import type { Values } from './kept-values.js';
import { offerChoices, offerValues, readOffer, type OfferChoice } from './offer-form.js';
import { OpenForm, type Reading } from './open-form.js';

/** The flash offers being prepared: the form of one of them. */
export class OffersDesk {
  form: OpenForm<OfferDraft> | null = null;
  /** The offer that the form is of. */
  editing = '';
  /** What was thrown out last, until another is. */
  thrown: OfferRow | null = null;
  /** Why one could not be thrown out, or put back. */
  error: StallError | null = null;
  readonly #tools: () => ConsoleTools;
  /** What the form began with. */
  #draft: OfferDraft | undefined;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** Those that were never dropped. */
  get drafts(): readonly OfferRow[] {
    const { host, show } = this.#tools();
    if (!host.backstage) return [];
    return offerRows(show, host.backstage).filter(({ phase }) => phase === 'prepared');
  }

  /** What may be offered. */
  get choices(): readonly OfferChoice[] {
    const { show, words } = this.#tools();
    return offerChoices(show.catalog.values(), words);
  }

  /** Opens the form of an offer, or of a new one. */
  open(draft?: OfferDraft): void {
    this.editing = draft?.id ?? newId();
    this.#draft = draft;
    this.form = new OpenForm(
      `${this.#tools().show.id}/offer/${draft?.id ?? 'new'}`,
      offerValues(draft, this.choices),
      (values) => this.#read(values),
      this.#changed,
    );
    this.#changed();
  }

  close(): void {
    this.form?.forget();
    this.form = null;
    this.#changed();
  }

  async save(): Promise<void> {
    const { form } = this;
    const saved = await form?.submit((draft) => this.#tools().host.prepare.setOffer(draft));
    if (saved && this.form === form) this.form = null;
    this.#changed();
  }

  async remove(row: OfferRow): Promise<void> {
    await this.#prepare((host) => host.removeOffer(row.draft.id));
    this.thrown = this.error ? null : row;
    this.#changed();
  }

  /** Puts back what was thrown out last. */
  async undoRemove(): Promise<void> {
    const { thrown } = this;
    if (!thrown) return;
    const { held: _held, confirmed: _confirmed, waiting: _waiting, ...draft } = thrown.draft;
    await this.#prepare((host) => host.setOffer(draft));
    if (!this.error && this.thrown === thrown) this.thrown = null;
    this.#changed();
  }

  #read(values: Values): Reading<OfferDraft> {
    const { words } = this.#tools();
    return readOffer(values, this.editing, { choices: this.choices, words }, this.#draft);
  }

  async #prepare(act: (prepare: Preparing) => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await act(this.#tools().host.prepare);
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
  }
}
