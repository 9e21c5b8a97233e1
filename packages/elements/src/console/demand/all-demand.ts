import type { DemandReport, StallError } from '@livestall/protocol';
import type { ConsoleTools } from '../console-tools.js';
import { trying } from '../trying.js';

/** What viewers would like in all shows of the channel, once it is asked for. */
export class AllDemand {
  /** Whether it is looked at, and not that of the show in hand. */
  on = false;
  /** `null` while it is on its way, or could not be read. */
  report: DemandReport | null = null;
  error: StallError | null = null;
  readonly #tools: () => ConsoleTools;
  readonly #changed: () => void;

  /** @param changed Called after anything here changed. */
  constructor(tools: () => ConsoleTools, changed: () => void) {
    this.#tools = tools;
    this.#changed = changed;
  }

  /** Looks at it, or at that of the show in hand. */
  look(on: boolean): void {
    this.on = on;
    if (on) void this.load();
    else this.#changed();
  }

  /** Reads it anew. */
  load(): Promise<void> {
    this.report = null;
    return trying(
      this,
      async () => {
        this.report = await this.#tools().host.reports.demand();
      },
      this.#changed,
    );
  }
}
