import type { Report, ReportKind, ShowSummary, StallError } from '@livestall/protocol';
import type { ReportQuery } from '@livestall/client/host';
import type { ConsoleTools } from '../console-tools.js';
import { dayBegins, dayIsOver } from './asked-days.js';
import { saveFile } from '../save-file.js';
import { trying } from '../trying.js';

/** What is asked, as it stands in the fields; `''` narrows nothing. */
export interface AskedSales {
  by: ReportKind;
  /** A show's id. */
  show: string;
  /** The first day, `2026-11-27`. */
  from: string;
  /** The last day. */
  to: string;
}

/** What the links brought: what is asked, and what the server told last. */
export class SalesDesk {
  asked: AskedSales = { by: 'link', show: '', from: '', to: '' };
  /** `null` while what was asked is on its way, or could not be read. */
  report: Report | null = null;
  error: StallError | null = null;
  /** The channel's shows that count: newest first, without rehearsals. */
  shows: readonly ShowSummary[] = [];
  /** The channel has rehearsals, of which nothing counts. */
  rehearsed = false;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** Whether less than everything is asked. */
  get narrowed(): boolean {
    const { show, from, to } = this.asked;
    return show !== '' || from !== '' || to !== '';
  }

  /** Asks for something else. */
  ask(more: Partial<AskedSales>): void {
    this.asked = { ...this.asked, ...more };
    void this.load();
  }

  /** Asks anew. */
  async load(): Promise<void> {
    const { asked } = this;
    const { host } = this.#tools();
    this.report = null;
    await this.#try(async () => {
      const [report, shows] = await Promise.all([
        host.reports.read(queryOf(asked)),
        host.prepare.shows(),
      ]);
      // Meanwhile something else may have been asked.
      if (asked !== this.asked) return;
      this.report = report;
      this.shows = shows.filter(({ rehearsal }) => !rehearsal);
      this.rehearsed = this.shows.length < shows.length;
    });
  }

  /** Saves it for a spreadsheet. */
  async save(): Promise<void> {
    const { asked } = this;
    const { host, words } = this.#tools();
    await this.#try(async () => {
      const file = await host.reports.file({ ...queryOf(asked), lang: words.wanted });
      // By the mark Excel knows that names have other letters than English ones.
      saveFile(new Blob(['\uFEFF', file], { type: 'text/csv' }), `links-by-${asked.by}.csv`);
    });
  }

  #try(act: () => Promise<void>): Promise<void> {
    return trying(this, act, this.#changed);
  }
}

function queryOf({ by, show, from, to }: AskedSales): ReportQuery {
  const [first, end] = [dayBegins(from), dayIsOver(to)];
  return {
    by,
    ...(show !== '' && { show }),
    ...(first !== undefined && { from: first }),
    ...(end !== undefined && { to: end }),
  };
}
