import { StallError, type ShowInfo, type ShowSummary } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { readValues } from '../kept-values.js';
import { OpenForm } from './open-form.js';
import { readShow, showValues } from './show-form.js';

/** Which show is prepared: the channel's shows, the form of the one in hand, and that of a new one. */
export class ShowDesk {
  shows: readonly ShowSummary[] | null = null;
  error: StallError | null = null;
  form: OpenForm<ShowInfo> | null = null;
  /** The form is of a show that does not exist yet. */
  isNew = false;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** Asks which shows there are. */
  async load(): Promise<void> {
    try {
      this.shows = await this.#tools().host.prepare.shows();
      this.error = null;
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
    this.#changed();
  }

  /** Opens the form of the show in hand, or of a new one. */
  open(isNew: boolean): void {
    const { host, show, words } = this.#tools();
    const info = isNew ? undefined : show.now.info;
    this.isNew = isNew;
    this.form = new OpenForm(
      this.#keyOf(isNew),
      showValues(info, host.session?.name ?? '', words),
      { read: (values) => readShow(values, info, this.#tools().words), changed: this.#changed },
    );
    this.#changed();
  }

  /** Opens again the form in which something was typed when it was left, unless that of a new one is open. */
  resume(): void {
    // That of the show in hand before stays kept.
    if (!this.isNew) this.form = null;
    if (this.form) return;
    const left = [true, false].find((isNew) => readValues(this.#keyOf(isNew)) !== null);
    if (left !== undefined) this.open(left);
  }

  close(): void {
    this.form?.forget();
    this.form = null;
    this.#changed();
  }

  async save(): Promise<void> {
    const { form, isNew } = this;
    const { host } = this.#tools();
    const saved = await form?.submit(async (info) => {
      if (isNew) host.choose(await host.prepare.createShow(info, form.id));
      else await host.prepare.describe(info);
    });
    if (saved && this.form === form) this.form = null;
    this.#changed();
    if (saved) await this.load();
  }

  #keyOf(isNew: boolean): string {
    return isNew ? 'show/new' : `${this.#tools().show.id}/show`;
  }
}
