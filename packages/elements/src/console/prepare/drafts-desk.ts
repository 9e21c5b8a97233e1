import type { Preparing, Restoring } from '@livestall/client/host';
import { StallError } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { readValues, type Values } from '../kept-values.js';
import { OpenForm, type Reading } from './open-form.js';
import { refusedField, type FieldNames } from './refused-field.js';

/**
 * What is prepared of one kind, to be dropped in the show: the form of one of them, and the way back for what was thrown
 * out. `Row` is one as the list has it, with what became of it.
 */
export abstract class DraftsDesk<Draft extends { readonly id: string }, Row> {
  form: OpenForm<Draft> | null = null;
  /** Why it was not saved at the first word: it looks like a mistake. `undefined`: it does not, or was not tried. */
  doubt: string | undefined;
  /** The id of what the form is of. */
  editing = '';
  /** What was thrown out last, until another is. */
  thrown: Row | null = null;
  /** Why one could not be thrown out, or put back. */
  error: StallError | null = null;
  protected readonly tools: () => ConsoleTools;
  protected readonly changed: () => void;
  /** What the form began with. */
  protected before: Draft | undefined;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.tools = tools;
    this.changed = changed;
  }

  /** Those that were never dropped. */
  abstract get drafts(): readonly Row[];

  /** Names the kind among the forms that are kept. */
  protected abstract readonly kind: string;
  /** The fields of its form, as the server calls them. */
  protected abstract readonly names: FieldNames;
  protected abstract valuesOf(draft: Draft | undefined): Values;
  protected abstract read(values: Values): Reading<Draft>;
  /** One as it was prepared, without what became of it. */
  abstract draftOf(row: Row): Draft;
  /** @param how Where it is put back: with its codes. */
  protected abstract set(draft: Draft, prepare: Preparing, how?: Restoring): Promise<void>;
  protected abstract takeOut(id: string, prepare: Preparing): Promise<void>;

  /** Opens the form of one, or of a new one. */
  open(draft?: Draft): void {
    this.doubt = undefined;
    this.before = draft;
    this.form = new OpenForm(this.#keyOf(draft), this.valuesOf(draft), {
      id: draft?.id,
      read: (values) => this.read(values),
      changed: () => this.edited(),
      refusedIn: (error) => refusedField(error, this.names, this.tools().words),
    });
    this.editing = this.form.id;
    this.changed();
  }

  /** Opens again the form in which something was typed when it was left, unless another was opened meanwhile. */
  resume(): void {
    if (this.form) return;
    const isKept = (draft?: Draft) => readValues(this.#keyOf(draft)) !== null;
    const drafts = [undefined, ...this.drafts.map((row) => this.draftOf(row))];
    const left = drafts.findIndex(isKept);
    if (left >= 0) this.open(drafts[left]);
  }

  close(): void {
    this.form?.forget();
    this.form = null;
    this.changed();
  }

  async save(): Promise<void> {
    const { form } = this;
    const reading = form && this.read(form.values);
    const doubt = reading && 'value' in reading ? this.doubtIn(reading.value) : undefined;
    if (doubt !== undefined && this.doubt === undefined) {
      this.doubt = doubt;
      this.changed();
      return;
    }
    const saved = await form?.submit((draft) => this.put(draft, this.tools().host.prepare));
    if (saved && this.form === form) this.form = null;
    this.changed();
  }

  async remove(row: Row): Promise<void> {
    await this.#prepare((host) => this.takeOut(this.draftOf(row).id, host));
    this.thrown = this.error ? null : row;
    this.changed();
  }

  /** Puts back what was thrown out last. */
  async undoRemove(): Promise<void> {
    const { thrown } = this;
    if (!thrown) return;
    await this.#prepare((host) => this.set(this.draftOf(thrown), host, { restore: true }));
    if (!this.error && this.thrown === thrown) this.thrown = null;
    this.changed();
  }

  /** Why its seller may not have meant it: it is saved at the second word only. Default: no reason. */
  protected doubtIn(_draft: Draft): string | undefined {
    return undefined;
  }

  /** After anything in the form changed. */
  protected edited(): void {
    this.doubt = undefined;
    this.changed();
  }

  /** Sends what the form says. */
  protected put(draft: Draft, prepare: Preparing): Promise<void> {
    return this.set(draft, prepare);
  }

  #keyOf(draft?: Draft): string {
    return `${this.tools().show.id}/${this.kind}/${draft?.id ?? 'new'}`;
  }

  async #prepare(act: (prepare: Preparing) => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await act(this.tools().host.prepare);
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
  }
}
