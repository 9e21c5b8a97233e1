import type { PollState } from '@livestall/protocol';

/** When the picture came to the result of each poll that stood open on screen: some are far behind what happens. */
export class ResultsSeen {
  readonly #open = new Set<string>();
  readonly #since = new Map<string, number>();

  /** Since when the result of a poll is on screen, in server time; `null` while it is open. */
  since({ poll: { id }, closed }: PollState, now: number): number | null {
    if (!closed) {
      this.#open.add(id);
      return null;
    }
    const since =
      this.#since.get(id) ?? (this.#open.has(id) ? Math.max(now, closed.at) : closed.at);
    this.#since.set(id, since);
    return since;
  }
}
