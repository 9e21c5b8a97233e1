import type { Channel, ShowSummary, Snapshot } from '@livestall/protocol';
import type { Context } from '../core/context.js';
import { showPath } from '../http/paths.js';
import { untilAnswered } from '../http/until-answered.js';

/** How often the channel is asked: its next show may be planned after the end of this one. */
const ASK_MS = 60_000;

/** The show that follows on one that has ended: the channel's own, when that is another. */
export class NextShow {
  readonly #context: Context;
  readonly #show: string;
  readonly #channel: string | undefined;
  #asked = false;
  #next: ShowSummary | null = null;

  constructor(context: Context, show: string, channel: string | undefined) {
    this.#context = context;
    this.#show = show;
    this.#channel = channel;
  }

  /** The first reading begins to ask; what is found is told as any other change. */
  get value(): ShowSummary | null {
    if (!this.#asked) {
      this.#asked = true;
      this.#follow().catch(() => undefined);
    }
    return this.#next;
  }

  async #follow(): Promise<void> {
    const { http, naps, signal } = this.#context;
    const read = <T>(path: string) =>
      untilAnswered(this.#context, () => http.json<T>(path, { signal }));
    const channel = this.#channel ?? (await read<Snapshot>(showPath(this.#show))).channel;
    const path = `/v1/channels/${encodeURIComponent(channel)}`;
    while (!signal.aborted) {
      const { show } = await read<Channel>(path);
      const next = show && show.id !== this.#show && show.status !== 'ended' ? show : null;
      if (JSON.stringify(next) !== JSON.stringify(this.#next)) {
        this.#next = next;
        this.#context.changed();
      }
      await naps.nap(ASK_MS * (0.5 + Math.random()), signal);
    }
  }
}
