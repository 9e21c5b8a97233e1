import { StallError, type Report, type ReportKind } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { saveFile } from './save-file.js';

/** What the links brought: how it is added up, and what the server told last. */
export class SalesDesk {
  by: ReportKind = 'link';
  report: Report | null = null;
  error: StallError | null = null;
  /** Titles of the channel's shows by their ids. */
  shows: ReadonlyMap<string, string> = new Map();
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** Adds up otherwise. */
  choose(by: ReportKind): void {
    if (by === this.by) return;
    this.by = by;
    this.report = null;
    void this.load();
  }

  /** Asks anew. */
  async load(): Promise<void> {
    const { by } = this;
    this.error = null;
    this.#changed();
    const { host, words } = this.#tools();
    await this.#try(async () => {
      const [report, shows] = await Promise.all([host.reports.read(by), host.prepare.shows()]);
      // Meanwhile something else may have been chosen.
      if (by !== this.by) return;
      this.report = report;
      this.shows = new Map(shows.map(({ id, title }) => [id, words.text(title)]));
    });
  }

  /** Saves it for a spreadsheet. */
  async save(): Promise<void> {
    const { by } = this;
    const { host } = this.#tools();
    await this.#try(async () => saveFile(await host.reports.file(by), `links-by-${by}.csv`));
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (cause) {
      this.error = cause instanceof StallError ? cause : new StallError('unavailable', { cause });
    }
    this.#changed();
  }
}
