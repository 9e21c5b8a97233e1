import type { CustomRequest, RequestCount, StallError } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { saveFile } from '../save-file.js';
import { trying } from '../trying.js';
import { requestsCsv } from './requests-csv.js';

/** What viewers ask for, as the server told it last, and what the seller does with it. */
export class RequestsDesk {
  /** Newest first; `null` until they were read. */
  requests: readonly CustomRequest[] | null = null;
  error: StallError | null = null;
  /** Whether there are older ones. */
  more = false;
  /** The one that is to be removed once it is said again. */
  removing: string | null = null;
  /** The one whose contact was copied. */
  copied: string | null = null;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;
  #before: string | undefined;
  /** Of which show, and as of when, they were read. */
  #readAs = '';

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** Reads them where they have changed since. */
  look(show: string | null, count: RequestCount | undefined): void {
    const as = JSON.stringify([show, count]);
    if (show === null || as === this.#readAs) return;
    if (!this.#readAs.startsWith(JSON.stringify([show]).slice(0, -1))) {
      this.requests = this.removing = this.copied = null;
    }
    this.#readAs = as;
    if (count) void this.load();
    else this.#take([], undefined);
  }

  /** Reads the newest. */
  load(): Promise<void> {
    return this.#try(async () => {
      const as = this.#readAs;
      const { requests: reads } = this.#tools().host;
      // As far back as they were read: what somebody is at does not go.
      const open = this.requests?.length ?? 0;
      let { requests, before } = await reads.read();
      while (before !== undefined && requests.length < open) {
        const page = await reads.read(before);
        requests = [...requests, ...page.requests];
        ({ before } = page);
      }
      // Meanwhile another show may be in hand.
      if (as === this.#readAs) this.#take(requests, before);
    });
  }

  /** Reads older ones too. */
  readMore(): Promise<void> {
    this.#leave();
    return this.#try(async () => {
      const as = this.#readAs;
      const { requests, before } = await this.#tools().host.requests.read(this.#before);
      if (as === this.#readAs) this.#take([...(this.requests ?? []), ...requests], before);
    });
  }

  mark({ id, answered }: CustomRequest): Promise<void> {
    this.#leave();
    return this.#try(async () => {
      const marked = await this.#tools().host.requests.mark(id, !answered);
      this.requests = this.requests?.map((one) => (one.id === id ? marked : one)) ?? null;
    });
  }

  /** Removes one for good, once it was said twice. */
  remove({ id }: CustomRequest): Promise<void> {
    const sure = this.removing === id;
    this.#leave();
    if (!sure) this.removing = id;
    return this.#try(async () => {
      if (!sure) return;
      await this.#tools().host.requests.remove(id);
      this.requests = this.requests?.filter((one) => one.id !== id) ?? null;
    });
  }

  /** Says whose contact was copied. */
  setCopied(id: string): void {
    this.#leave();
    this.copied = id;
    this.#changed();
  }

  /** Saves all of them for a spreadsheet. */
  save(): Promise<void> {
    this.#leave();
    return this.#try(async () => {
      const { host, words } = this.#tools();
      const all: CustomRequest[] = [];
      let before: string | undefined;
      do {
        const page = await host.requests.read(before);
        all.push(...page.requests);
        ({ before } = page);
      } while (before !== undefined);
      const csv = requestsCsv(all, (text) => words.text(text));
      saveFile(new Blob([csv], { type: 'text/csv' }), 'requests.csv');
    });
  }

  #take(requests: readonly CustomRequest[], before: string | undefined): void {
    this.requests = requests;
    this.#before = before;
    this.more = before !== undefined;
  }

  /** What somebody was about to do, or had done, is over with the next act. */
  #leave(): void {
    this.removing = this.copied = null;
  }

  #try(act: () => Promise<void>): Promise<void> {
    return trying(this, act, this.#changed);
  }
}
